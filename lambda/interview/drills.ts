import type { Pack } from '../../models/compiled/pack-types.ts';
import type { DrillKind, Interview, PhaseOf } from './interview.ts';

/** The exercises of a kind, in the pack's order; a kind that a pack does not have is empty. */
export function drillsOf(pack: Pack, kind: DrillKind): readonly string[] {
  const { spotTheMistake, reframe, matrix, opening, failureChain } = pack.drills;
  switch (kind) {
    case 'mistake':
      return spotTheMistake.map(({ id }) => id);
    case 'reframe':
      return reframe.map(({ id }) => id);
    case 'matrix':
      return (matrix?.features ?? []).map(({ id }) => id);
    case 'opening':
      return opening.map(({ id }) => id);
    case 'failure':
      return failureChain.length > 0 ? ['failure'] : [];
    default:
      return kind satisfies never;
  }
}

/** The next exercise of a kind: one that was not done yet, else the one done longest ago; null where there is none. */
export function nextDrill(state: Interview, pack: Pack, kind: DrillKind): string | null {
  const all = drillsOf(pack, kind);
  const fresh = all.find((id) => !state.asked.includes(id));
  return fresh ?? all.toSorted((a, b) => state.asked.lastIndexOf(a) - state.asked.lastIndexOf(b))[0] ?? null;
}

const itemOf = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const item = items.find((candidate) => candidate.id === id) ?? items[0];
  if (item === undefined) throw new Error(`no drill ${id} in this pack`);
  return item;
};

export const mistakeOf = (pack: Pack, id: string) => itemOf(pack.drills.spotTheMistake, id);
export const reframeOf = (pack: Pack, id: string) => itemOf(pack.drills.reframe, id);
export const featureOf = (pack: Pack, id: string) => itemOf(pack.drills.matrix?.features ?? [], id);
export const openingOf = (pack: Pack, id: string) => itemOf(pack.drills.opening, id);

/** How many questions an exercise has. */
export function stepsOf(pack: Pack, kind: DrillKind): number {
  if (kind === 'failure') return pack.drills.failureChain.length;
  return kind === 'mistake' || kind === 'matrix' ? 2 : 1;
}

/** Whether every question of the exercise was answered: then another one is offered. */
export const drillIsDone = (phase: PhaseOf<'drilling'>, pack: Pack): boolean =>
  phase.step >= stepsOf(pack, phase.drill);
