import type { Ear } from './ear.ts';
import type { RingState } from './light-ring.ts';
import type { Mouth } from './mouth.ts';
import type { Told, ToldLine } from './protocol.ts';

export interface TurnSettings {
  readonly say: (utterance: string) => Promise<Told>;
  readonly show: (line: ToldLine) => void;
  readonly stand: (told: Told) => void;
  readonly ring: (state: RingState, words?: string) => void;
  readonly mouth: Mouth;
  readonly ear: Ear | null;
  readonly timer: { piece(text: string): void };
  readonly field: { value: string };
  readonly trouble: (text: string) => void;
}

/** A device listens for this long before it speaks its reprompt, and as long again before it ends (milliseconds). */
const LISTENS = 8_000;
const SILENCE = '…';

const TROUBLES: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser did not allow the microphone. Type instead, or allow it in the address bar.',
  'audio-capture': 'No microphone was found. Type instead.',
  network: "The browser's speech service could not be reached. Type instead.",
};

/**
 * Whose turn it is: the person speaks or types, the coach thinks and speaks, and hands-free the microphone opens
 * again with the device's own eight seconds.
 */
export function speakTurns(settings: TurnSettings) {
  const { ring, mouth, ear, timer, field } = settings;
  let handsFree = false;
  let open = false;
  /** The microphone is open. */
  let hearing = false;
  /** Raised by every new turn, so that an older one stops where it stands. */
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function quiet(): void {
    clearTimeout(waiting);
    ear?.stop();
    hearing = false;
    mouth.hush();
  }

  /** Eight seconds without a word are a silence; a word stops the clock. */
  function listen(): void {
    if (ear === null || !open) return;
    const mine = turn;
    const until = Date.now() + LISTENS;
    const listenOn = (): void => {
      hearing = true;
      ear.listen({
        interim: (words) => {
          clearTimeout(waiting);
          field.value = words;
          timer.piece(words);
        },
        heard: (words) => {
          if (mine !== turn) return;
          hearing = false;
          field.value = '';
          timer.piece('');
          if (words !== null) void utter(words);
          // Browsers give up before a device does: listen on until its eight seconds are over.
          else if (handsFree && Date.now() < until - 250) setTimeout(() => mine === turn && listenOn(), 250);
          else if (!handsFree) ring('idle');
        },
        trouble: (code) => {
          clearTimeout(waiting);
          turn += 1;
          hearing = false;
          ring('idle');
          settings.trouble(TROUBLES[code] ?? 'The browser could not listen. Type instead.');
        },
      });
    };
    ring('listening');
    clearTimeout(waiting);
    if (handsFree) waiting = setTimeout(() => void utter(SILENCE), LISTENS);
    listenOn();
  }

  async function utter(utterance: string): Promise<void> {
    quiet();
    turn += 1;
    const mine = turn;
    timer.piece('');
    ring('thinking');
    try {
      const told = await settings.say(utterance);
      open = told.open;
      for (const line of told.lines) settings.show(line);
      settings.stand(told);
      if (mine !== turn) return;
      ring('speaking');
      for (const line of told.lines) if (mine === turn) await mouth.speak(line.speech);
      if (mine !== turn) return;
      ring('idle', open ? undefined : 'The session has ended.');
      if (handsFree) listen();
    } catch (error) {
      ring('idle');
      settings.trouble(error instanceof Error ? error.message : 'Something went wrong here.');
    }
  }

  return {
    utter,
    typing(text: string): void {
      // Whoever types is not silent.
      clearTimeout(waiting);
      ear?.stop();
      hearing = false;
      timer.piece(text);
      ring('idle', text === '' ? undefined : 'You are typing.');
    },
    /** One press begins to listen, the next one ends the piece. */
    pushToTalk(): void {
      open = true;
      mouth.hush();
      if (hearing) ear?.finish();
      else {
        turn += 1;
        listen();
      }
    },
    handsFree(wish: boolean): void {
      handsFree = wish;
      open = true;
      if (wish) {
        turn += 1;
        mouth.hush();
        listen();
      } else {
        quiet();
        turn += 1;
        ring('idle');
      }
    },
  };
}
