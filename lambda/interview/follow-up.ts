import type { Findings } from '../evidence/findings.ts';
import type { EventOf } from './event.ts';
import type { Interview, Judged, Offer, OpenAnswer, Phase, ProbeAim } from './interview.ts';
import { withPiece } from './open-answer.ts';
import { quoteOf } from './quoting.ts';
import { judgedFrom, tallied, tooShortTallied } from './tally.ts';

type AnswerJudged = EventOf<'answer-judged'>;

/** The one follow-up question that an answer low on the ladder earns; null where there is enough to stand on. */
function aimOf(findings: Findings): ProbeAim | null {
  switch (findings.rung) {
    case null:
      return null;
    case 0:
      return 'observation';
    case 1:
      return 'figure';
    case 2:
      return 'use';
    case 3:
      return findings.labels.source ? null : 'source';
    case 4:
    case 5:
      return null;
    default:
      return findings.rung satisfies never;
  }
}

/** In real mode every answer gets a follow-up, the good ones too: otherwise the probe would tell the verdict. */
function probeAfter(state: Interview, answer: OpenAnswer, findings: Findings): ProbeAim | null {
  if (state.mode === 'real')
    return findings.rung !== null && findings.rung <= 1 ? 'observation' : 'follow-up';
  return answer.attempt > 1 ? null : aimOf(findings);
}

function offerAfter(state: Interview, findings: Findings, answer: OpenAnswer, aim: ProbeAim | null): Offer {
  if (state.length === 'one' && (answer.attempt > 1 || aim === null)) return 'one-done';
  if (answer.attempt > 1) return 'next';
  if (aim === null) {
    if (findings.labels.metric && findings.labels.evidenceFirst === false) return 'stronger';
    return findings.rung === 5 ? 'next' : 'add-or-next';
  }
  if (aim === 'source' && findings.labels.source) return 'next';
  return findings.labels.metric || findings.labels.source ? 'retry' : 'retry-or-next';
}

/** Too short to judge: the answer goes on once; the second time another question is offered. */
function tooShort(state: Interview, answer: OpenAnswer, findings: Findings): Interview {
  const again = { ...answer, shorts: answer.shorts + 1 };
  if (again.shorts < 2) return { ...state, phase: { kind: 'answering', answer: again } };
  const tallies = state.round === null ? state.tallies : tooShortTallied(state.tallies, state.round);
  const judged = judgedFrom(findings);
  return {
    ...state,
    tallies,
    phase: { kind: 'offering', answer: again, offer: 'next', judged, probeAt: null },
  };
}

/** Counts the answer in its round: a second try stands in for the first where it is better. */
function count(state: Interview, answer: OpenAnswer, judged: Judged, probed: boolean): Interview {
  if (state.round === null) return state;
  const worse = answer.attempt > 1 && (judged.rung ?? 0) < (answer.counted?.rung ?? 0);
  if (worse) return state;
  const tallies = tallied(state.tallies, state.round, { was: answer.counted, is: judged, probed });
  return { ...state, tallies, judged: state.judged + (answer.counted === null ? 1 : 0) };
}

/** Keeps the clearest line for the round's summary, and the weakest for the debrief. */
function remember(state: Interview, event: AnswerJudged): Interview {
  const { question } = event;
  const rung = event.findings.rung ?? 0;
  const strong = quoteOf(event, ['metric', 'source']);
  // What a probe or a second try made stronger is no longer the weakest.
  const others = state.weakest?.question === question ? null : state.weakest;
  const weak = quoteOf(event, ['unsupported', 'gesture', 'proposal']);
  const clearest =
    strong !== null && rung >= 3 && rung > (state.clearest?.rung ?? 0)
      ? { rung, quote: strong }
      : state.clearest;
  const weakest =
    weak !== null && rung < Math.min(3, others?.rung ?? 3) ? { rung, quote: weak, question } : others;
  return { ...state, clearest, weakest };
}

/** A number that a follow-up brought out did not come first, whatever stands before it in the words. */
const unaided = (judged: Judged, before: Judged | null): Judged =>
  before !== null && !before.metric && judged.metric ? { ...judged, evidenceFirst: false } : judged;

/**
 * Where a judged answer leads: it goes on where it was too short, is probed once where it is low on the
 * ladder, and otherwise gets its feedback. A second try is never probed: it is compared.
 */
export function followUp(state: Interview, event: AnswerJudged): Interview {
  if (!('answer' in state.phase)) return state;
  const { answer } = state.phase;
  const { findings } = event;
  if (findings.tooLittle) return tooShort(state, answer, findings);
  const probed = event.part === 'with-probe';
  const judged = unaided(judgedFrom(findings), probed ? answer.counted : null);
  const told = remember(count(state, answer, judged, probed), event);
  const countedAnswer = { ...answer, counted: judged };
  const aim = probed ? null : probeAfter(state, answer, findings);
  if (aim !== null) return { ...told, phase: { kind: 'probing', answer: countedAnswer, aim, heard: '' } };
  return { ...told, phase: offering(state, countedAnswer, event, judged) };
}

function offering(state: Interview, answer: OpenAnswer, event: AnswerJudged, judged: Judged): Phase {
  const asked = state.phase.kind === 'probing' ? state.phase.aim : null;
  const offer = offerAfter(state, event.findings, answer, asked);
  const probeAt = event.probeWords === null ? null : event.words.length - event.probeWords.length;
  return { kind: 'offering', answer: withPiece(answer, event.probeWords ?? ''), offer, judged, probeAt };
}
