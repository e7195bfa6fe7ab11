import { endRound } from './beginnings.ts';
import type { Command, CommandKind } from './command.ts';
import {
  type Asked,
  aside,
  type Cell,
  type Circumstances,
  type Decision,
  type Row,
  told,
} from './decision.ts';
import type { InterviewEvent } from './event.ts';
import type { Interview, PhaseKind, PhaseOf } from './interview.ts';
import { roundIsOver } from './plan.ts';
import { refine } from './refine.ts';
import { ACQUAINTING, BETWEEN, DEBRIEFED, DRILLING, NOT_BEGUN } from './rows-between-answers.ts';
import { ANSWERING, ANYWHERE, OFFERING, PROBING, RETURNING } from './rows-while-answering.ts';

/** Whatever is neither yes nor no leaves the question behind, and means what it meant before it. */
function instead({ state, phase, about }: Asked<PhaseOf<'confirming'>>, command: Command): Decision {
  const { events, judge } = decide({ ...state, phase: phase.back }, command, about);
  return { events: [{ kind: 'erasure-declined' }, ...events], judge };
}

const CONFIRMING: Row<'confirming'> = {
  ...(Object.fromEntries(Object.keys(NOT_BEGUN).map((kind) => [kind, instead])) as Row<'confirming'>),
  yes: ({ phase }) => told({ kind: 'erased', erasing: phase.erasing }),
  no: () => told({ kind: 'erasure-declined' }),
  erase: ANYWHERE.erase,
  'erase-last': ANYWHERE['erase-last'],
  repeat: aside('repeat'),
  missed: aside('missed'),
  unclear: aside('unclear'),
  moment: aside('moment'),
  help: aside('help'),
  kept: aside('kept'),
};

/** Phase × command: no cell is empty, or this does not compile. */
const TABLE: { readonly [P in PhaseKind]: Row<P> } = {
  welcome: NOT_BEGUN,
  answering: ANSWERING,
  probing: PROBING,
  offering: OFFERING,
  returning: RETURNING,
  acquainting: ACQUAINTING,
  between: BETWEEN,
  debriefed: DEBRIEFED,
  drilling: DRILLING,
  closed: NOT_BEGUN,
  confirming: CONFIRMING,
};

/** What a command means at this point: events, and whether an answer is now to be judged. Pure. */
export function decide(state: Interview, said: Command, about: Circumstances): Decision {
  const command = refine(said, state, about.pack);
  const cell = TABLE[state.phase.kind][command.kind] as Cell<PhaseKind, CommandKind>;
  return cell({ state, phase: state.phase, about }, command as Parameters<typeof cell>[1]);
}

/**
 * What follows from a judgement by itself: in real mode the next question; after the round's last answer the
 * summary, unless a second try was just offered.
 */
export function conclude(state: Interview, about: Circumstances): readonly InterviewEvent[] {
  const { phase } = state;
  if (phase.kind !== 'offering' || state.length === 'one') return [];
  const asked = { state, phase, about };
  if (state.mode === 'real') return OFFERING.next(asked, { kind: 'next' }).events;
  const settled = phase.offer === 'next' || phase.offer === 'add-or-next';
  return settled && roundIsOver(state, about.pack) ? endRound(asked) : [];
}
