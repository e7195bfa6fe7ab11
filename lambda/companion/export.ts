import type { Pack } from '../../models/compiled/pack-types.ts';
import { LABELS } from '../evidence/findings.ts';
import type { EventOf } from '../interview/event.ts';
import type { LogStore, Owner } from '../store/log-port.ts';
import { type Answer, standing } from './answers.ts';
import { KINDS, rungName } from './kinds.ts';
import { packOf, type Told, toldSession } from './overview.ts';

/** docs/data.md describes it; a change that a reader could stumble over counts it up. */
export const EXPORT_SCHEMA = 'evidence-coach/log';
export const EXPORT_VERSION = 1;

type Judged = EventOf<'answer-judged'>;

const judgementData = ({ words, probeWords, findings, standard, part }: Judged) => ({
  part,
  words,
  probeWords,
  standard,
  verdict: findings.verdict,
  rung: findings.rung,
  tooLittle: findings.tooLittle,
  evidenceFirst: findings.labels.evidenceFirst,
  wordsToFirstNumber: findings.wordsToFirstMetric,
  labels: LABELS.filter((label) => findings.labels[label]),
  findings: findings.findings.map(({ label, rule, reason, quotes }) => ({ label, rule, reason, quotes })),
});

function answerData(answer: Answer, pack: Pack) {
  const question = pack.questions.find(({ id }) => id === answer.question);
  return {
    turn: answer.turn,
    at: answer.at,
    question: { id: answer.question, text: question?.text ?? null, principle: question?.principle ?? null },
    round: answer.round,
    attempt: answer.attempt,
    pieces: answer.pieces,
    correctedByVoice: answer.corrected,
    judgements: answer.judgements.map(({ at, event }) => ({ at, ...judgementData(event) })),
    corrections: (answer.note?.corrections ?? []).map(({ at, judged }) => ({ at, ...judgementData(judged) })),
    stronger: answer.stronger,
    story: answer.note?.story ?? '',
    note: answer.note?.text ?? '',
  };
}

/** A session as data; besides its answers, every event of every turn, so that nothing is left out. */
export function sessionData({ snapshot, turns, answers }: Told, packs: readonly Pack[]) {
  const { session, startedAt, pack, length, mode } = snapshot.interview;
  return {
    session,
    startedAt,
    status: snapshot.status,
    pack,
    length,
    mode,
    answers: answers.map((answer) => answerData(answer, packOf(packs, pack))),
    turns: turns.map(({ turn, at, events }) => ({ turn, at, events })),
  };
}

/** Markdown that shows words as they are: what could be read as markup is escaped. */
const plain = (text: string) =>
  text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');

function answerText(answer: Answer, pack: Pack): string {
  const judged = standing(answer);
  const question = pack.questions.find(({ id }) => id === answer.question);
  const found = (judged?.findings.findings ?? []).map(
    ({ label, quotes }) =>
      `- ${KINDS[label].name}: ${quotes.map(({ text }) => `“${plain(text)}”`).join(', ')}`,
  );
  const lines = [
    `### ${plain(question?.text ?? answer.question)}${answer.attempt > 1 ? ` (try ${answer.attempt})` : ''}`,
    plain(judged?.words ?? answer.pieces.join(' ')),
    ...(judged === null ? [] : [`${rungName(judged.findings.rung)}.`]),
    found.join('\n'),
    ...(answer.note?.story ? [`Story: ${plain(answer.note.story)}`] : []),
    ...(answer.note?.text ? [`Note: ${plain(answer.note.text)}`] : []),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

export function sessionText(told: Told, packs: readonly Pack[]): string {
  const { startedAt, pack, length, mode } = told.snapshot.interview;
  const answers = told.answers.map((answer) => answerText(answer, packOf(packs, pack)));
  return [`## ${startedAt.slice(0, 10)}, ${length}, ${mode}`, ...answers].join('\n\n');
}

/** Every session, newest first, one at a time. */
export async function* everySession(store: LogStore, owner: Owner): AsyncGenerator<Told> {
  let after: string | null = null;
  do {
    const page = await store.snapshots(owner, after, 20);
    for (const { interview } of page.snapshots) {
      const told = await toldSession(store, owner, interview.session);
      if (told !== null) yield told;
    }
    after = page.next;
  } while (after !== null);
}

/** Everything as one JSON document, piece by piece. */
export async function* everythingAsJson(
  store: LogStore,
  owner: Owner,
  packs: readonly Pack[],
  at: string,
): AsyncGenerator<string> {
  const head = JSON.stringify({ schema: EXPORT_SCHEMA, version: EXPORT_VERSION, exportedAt: at });
  yield `${head.slice(0, -1)},"sessions":[`;
  let first = true;
  for await (const told of everySession(store, owner)) {
    yield `${first ? '' : ','}\n${JSON.stringify(sessionData(told, packs))}`;
    first = false;
  }
  yield '\n]}\n';
}

/** Everything as Markdown, piece by piece. */
export async function* everythingAsText(
  store: LogStore,
  owner: Owner,
  packs: readonly Pack[],
  at: string,
): AsyncGenerator<string> {
  yield `# Evidence Coach: your log, ${at.slice(0, 10)}\n`;
  for await (const told of everySession(store, owner)) yield `\n${sessionText(told, packs)}\n`;
}
