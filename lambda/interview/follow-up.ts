import type { Findings } from '../evidence/findings.ts';
import type { EventOf } from './event.ts';
import type { Interview, Judged, Offer, OpenAnswer, ProbeAim } from './interview.ts';
import { withPiece } from './open-answer.ts';

/** What is kept of a judgement, to compare a second try with. */
export function judgedFrom(findings: Findings): Judged {
  return {
    rung: findings.rung,
    metric: findings.labels.metric,
    evidenceFirst: findings.labels.evidenceFirst,
  };
}

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

function offerAfter(findings: Findings, answer: OpenAnswer, aim: ProbeAim | null): Offer {
  if (answer.attempt > 1) return 'next';
  if (aim === null) return findings.rung === 5 ? 'next' : 'add-or-next';
  if (aim === 'source' && findings.labels.source) return 'next';
  return findings.labels.metric || findings.labels.source ? 'retry' : 'retry-or-next';
}

/** Too short to judge: the answer goes on once; the second time another question is offered. */
function tooShort(state: Interview, answer: OpenAnswer, findings: Findings): Interview {
  const again = { ...answer, shorts: answer.shorts + 1 };
  if (again.shorts < 2) return { ...state, phase: { kind: 'answering', answer: again } };
  return {
    ...state,
    phase: { kind: 'offering', answer: again, offer: 'next', judged: judgedFrom(findings) },
  };
}

/**
 * Where a judged answer leads: it goes on where it was too short, is probed once where it is low on the
 * ladder, and otherwise gets its feedback. A second try is never probed: it is compared.
 */
export function followUp(state: Interview, event: EventOf<'answer-judged'>): Interview {
  const { phase } = state;
  if (phase.kind === 'welcome' || phase.kind === 'closed') return state;
  const { answer } = phase;
  const { findings } = event;
  if (findings.tooLittle) return tooShort(state, answer, findings);
  const judged = state.judged + (event.part === 'answer' ? 1 : 0);
  const probed = event.part === 'with-probe';
  const aim = probed || answer.attempt > 1 ? null : aimOf(findings);
  if (aim !== null) return { ...state, judged, phase: { kind: 'probing', answer, aim, heard: '' } };
  const offer = offerAfter(findings, answer, probed && phase.kind === 'probing' ? phase.aim : null);
  const whole = withPiece(answer, event.probeWords ?? '');
  return {
    ...state,
    judged,
    phase: { kind: 'offering', answer: whole, offer, judged: judgedFrom(findings) },
  };
}
