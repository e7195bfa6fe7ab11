import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evolve } from '../../lambda/interview/evolve.ts';
import { type Interview, isHalfSaid, newInterview } from '../../lambda/interview/interview.ts';
import type { Store } from '../../lambda/store/dynamodb-store.ts';
import type { TurnRecord } from '../../lambda/store/interview-store.ts';
import { type Counts, countsOf } from '../../lambda/telemetry/counts.ts';
import type { TurnLine } from '../../lambda/telemetry/turn-line.ts';

/** A turn as it was stored, counted as the skill counts it while it runs. */
export interface ToldTurn {
  /** ISO time. */
  readonly at: string;
  readonly counts: Counts;
}

/** A turn's line, as the household keeps it beside its table (turns.jsonl): timings are nowhere else. */
export type TimedTurn = Pick<TurnLine, 'times' | 'milliseconds' | 'kept'> & { readonly at: string };

const PAGE = 50;

function counted(records: readonly TurnRecord[]): ToldTurn[] {
  const [first] = records;
  if (first === undefined) return [];
  let state: Interview = newInterview(first.session, first.at, '');
  return records.map(({ at, turn, events }) => {
    const counts = countsOf({ events, answerOpen: isHalfSaid(state), kept: 'kept' });
    state = { ...events.reduce(evolve, state), turns: turn + 1 };
    return { at, counts };
  });
}

/** Every turn of a candidate that is in the table, oldest first. */
export async function toldTurns(store: Store, candidate: string): Promise<readonly ToldTurn[]> {
  const told: ToldTurn[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['snapshots']>> = await store.snapshots(
      { candidate, erasedUpTo: null },
      after,
      PAGE,
    );
    for (const { interview } of page.snapshots)
      told.push(...counted(await store.turnsFrom(candidate, interview.session, 0)));
    after = page.next;
  } while (after !== null);
  return told.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The timings of a data folder; none where it has not been used since they are kept. */
export function timedTurns(folder: string): readonly TimedTurn[] {
  const path = join(folder, 'turns.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const turn = JSON.parse(line) as TimedTurn;
        return typeof turn.milliseconds === 'number' ? [turn] : [];
      } catch {
        // The last line of a process that was killed may be half a line.
        return [];
      }
    });
}
