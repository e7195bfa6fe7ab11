import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openConversation } from './conversation.ts';
import { openSpeechLoop } from './speech-loop.ts';
import { talkOptions, UsageProblem } from './talk-options.ts';
import { telling } from './tell.ts';
import { utterancesOf } from './transcript.ts';
import { wordErrors } from './word-error-rate.ts';

const USAGE = 'npm run talk:audio -- --script FILE [--speaker rms|slt] [--json]';
/** Silences, stage lines and the launch (whose wake word the device hears by itself) are not spoken. */
const isSpoken = (utterance: string, first: boolean) => !first && !/^(?:…|\.\.\.|\()/.test(utterance);

/** Plays a script by sound: every utterance is spoken aloud and recognised, and the device gets what was recognised. */
async function talkAloud(): Promise<number> {
  const { values } = parseArgs({
    options: {
      script: { type: 'string' },
      speaker: { type: 'string', default: 'rms' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.script === undefined) throw new UsageProblem(USAGE);
  const utterances = utterancesOf(readFileSync(values.script, 'utf8'));
  const write = (text: string) => process.stdout.write(text);
  const told = telling({ write, json: values.json, colours: false, typed: false });
  const loop = await openSpeechLoop(values.speaker);
  const conversation = await openConversation({
    data: null,
    telling: told,
    options: talkOptions([]),
    voice: null,
  });
  let [errors, words, seconds] = [0, 0, 0];
  try {
    for (const [index, utterance] of utterances.entries()) {
      if (!isSpoken(utterance, index === 0)) {
        await conversation.play(utterance);
        continue;
      }
      const { heard, seconds: lasted } = await loop.hear(utterance);
      const wrong = wordErrors(utterance, heard);
      errors += wrong.errors;
      words += wrong.words;
      seconds += lasted;
      if (!values.json) write(`# said: ${utterance}\n`);
      await conversation.play(heard === '' ? '(unclear)' : heard);
    }
    const rate = words === 0 ? 0 : (100 * errors) / words;
    if (!values.json)
      write(
        `# ${seconds.toFixed(0)} s of speech, ${errors} of ${words} words misheard (${rate.toFixed(0)} %)\n`,
      );
    return conversation.faults() === 0 ? 0 : 1;
  } finally {
    await loop.close();
    await conversation.close();
  }
}

try {
  process.exitCode = await talkAloud();
} catch (error) {
  console.error(error instanceof Error ? error.message.split('\n')[0] : error);
  process.exitCode = 1;
}
