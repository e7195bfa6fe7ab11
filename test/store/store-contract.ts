import { newInterview } from '../../lambda/interview/interview.ts';
import type { Store } from '../../lambda/store/dynamodb-store.ts';
import type { TurnRecord } from '../../lambda/store/interview-store.ts';

export const AT = '2026-03-02T19:00:00.000Z';
let candidates = 0;

export interface Opened {
  readonly store: Store;
  readonly setNow: (iso: string) => void;
}

export function candidateAndSession() {
  candidates += 1;
  return {
    candidate: `candidate-${candidates}-${process.pid}-${Date.now()}`,
    session: '20260302T190000000-a',
  };
}

export const ownerOf = (candidate: string) => ({ candidate, erasedUpTo: null });

export const record = (
  who: { candidate: string; session: string },
  turn: number,
  requestId: string,
  words: string,
): TurnRecord => ({
  candidate: who.candidate,
  session: who.session,
  turn,
  requestId,
  at: AT,
  events: [{ kind: 'piece-heard', words }],
});

export const snapshot = (
  candidate: string,
  session: string,
  turns: number,
  status: 'open' | 'closed' = 'open',
) => ({ candidate, at: AT, status, interview: { ...newInterview(session, AT, 'alexa-pm'), turns } });

/** What every store must do for a turn; run against each implementation. `setNow` moves the store's clock. */
export function storeContract(open: () => Opened): void {
  let store: Store;
  let setNow: (iso: string) => void;
  beforeEach(() => {
    ({ store, setNow } = open());
    setNow(AT);
  });

  test('a turn that was kept is read back letter for letter', async () => {
    const who = candidateAndSession();
    const words = 'thirty five percent — “fell back” <b>&amp; ünïcode 🎤';
    expect(await store.keepTurn(record(who, 0, 'r1', words))).toBe('kept');
    expect(await store.turnsFrom(who.candidate, who.session, 0)).toEqual([record(who, 0, 'r1', words)]);
  });

  test('a retried request keeps its turn once', async () => {
    const who = candidateAndSession();
    await store.keepTurn(record(who, 0, 'r1', 'once'));
    expect(await store.keepTurn(record(who, 0, 'r1', 'once'))).toBe('kept');
    expect(await store.turnsFrom(who.candidate, who.session, 0)).toHaveLength(1);
  });

  test('another request cannot overwrite a turn', async () => {
    const who = candidateAndSession();
    await store.keepTurn(record(who, 0, 'r1', 'mine'));
    expect(await store.keepTurn(record(who, 0, 'r2', 'theirs'))).toBe('taken');
    expect(await store.turnsFrom(who.candidate, who.session, 0)).toEqual([record(who, 0, 'r1', 'mine')]);
  });

  test('of twenty requests for one turn exactly one is kept', async () => {
    const who = candidateAndSession();
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, n) => store.keepTurn(record(who, 0, `r${n}`, `${n}`))),
    );
    expect(kept.filter((outcome) => outcome === 'kept')).toHaveLength(1);
  });

  test('turns come in order, from the number asked for, of this session and candidate alone', async () => {
    const who = candidateAndSession();
    const other = candidateAndSession();
    for (const turn of [11, 2, 0, 1]) await store.keepTurn(record(who, turn, `r${turn}`, `${turn}`));
    await store.keepTurn(record({ ...who, session: `${who.session}b` }, 3, 'x', 'other session'));
    await store.keepTurn(record(other, 3, 'y', 'other candidate'));
    const turns = await store.turnsFrom(who.candidate, who.session, 1);
    expect(turns.map(({ turn }) => turn)).toEqual([1, 2, 11]);
  });

  test('a new candidate is not remembered', async () => {
    const recalled = await store.recall(candidateAndSession().candidate);
    expect(recalled).toMatchObject({ newest: null, profile: { version: 0, erasedUpTo: null } });
  });

  test('the newest interview is recalled with the turns after its snapshot', async () => {
    const { candidate } = candidateAndSession();
    await store.keepSnapshot(snapshot(candidate, '20260301T190000000-a', 4, 'closed'));
    await store.keepSnapshot(snapshot(candidate, '20260302T190000000-b', 1));
    for (const turn of [0, 1, 2]) {
      await store.keepTurn(
        record({ candidate, session: '20260302T190000000-b' }, turn, `r${turn}`, `${turn}`),
      );
    }
    const { newest } = await store.recall(candidate);
    expect(newest?.snapshot.interview.session).toBe('20260302T190000000-b');
    expect(newest?.later.map(({ turn }) => turn)).toEqual([1, 2]);
  });

  test('an older snapshot does not replace a newer one', async () => {
    const { candidate, session } = candidateAndSession();
    await store.keepSnapshot(snapshot(candidate, session, 9, 'closed'));
    await store.keepSnapshot(snapshot(candidate, session, 3));
    expect((await store.snapshot(ownerOf(candidate), session))?.interview.turns).toBe(9);
  });

  test('pages hold every interview once, newest first, whatever was deleted between', async () => {
    const { candidate } = candidateAndSession();
    const owner = ownerOf(candidate);
    const sessions = Array.from({ length: 9 }, (_, n) => `2026030${n + 1}T190000000-a`);
    for (const session of sessions) await store.keepSnapshot(snapshot(candidate, session, 1));
    const gone = sessions.slice(3, 7);
    for (const session of gone) await store.deleteSession(owner, session, AT);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { snapshots, next }: Awaited<ReturnType<Store['snapshots']>> = await store.snapshots(
        owner,
        after,
        2,
      );
      seen.push(...snapshots.map(({ interview }) => interview.session));
      after = next;
    } while (after !== null);
    expect(seen).toEqual(sessions.filter((session) => !gone.includes(session)).toReversed());
  });

  test('what has expired is not there', async () => {
    const who = candidateAndSession();
    await store.keepTurn(record(who, 0, 'r1', 'old'));
    await store.keepSnapshot(snapshot(who.candidate, who.session, 0));
    await store.changeProfile(who.candidate, AT, { practise: 'sources' });
    setNow('2027-03-02T18:59:00.000Z');
    expect((await store.recall(who.candidate)).newest).not.toBeNull();
    setNow('2027-03-02T19:01:00.000Z');
    expect(await store.recall(who.candidate)).toMatchObject({ newest: null, profile: { practise: null } });
    expect(await store.turnsFrom(who.candidate, who.session, 0)).toEqual([]);
    expect(await store.snapshot(ownerOf(who.candidate), who.session)).toBeNull();
  });

  test('an answer of many pieces, over a megabyte of turns, is read in pages and whole', async () => {
    const who = candidateAndSession();
    const long = 'word '.repeat(4_000).trim();
    for (let turn = 0; turn < 70; turn += 1) await store.keepTurn(record(who, turn, `r${turn}`, long));
    expect(await store.turnsFrom(who.candidate, who.session, 0)).toHaveLength(70);
  });

  test('of many changes of a profile at once none is lost', async () => {
    const { candidate } = candidateAndSession();
    await Promise.all([
      store.changeProfile(candidate, AT, { interviewDate: '2026-04-01' }),
      store.changeProfile(candidate, AT, { practise: 'sources' }),
      store.changeProfile(candidate, AT, { preferences: { pace: 'slow' } }),
    ]);
    expect((await store.recall(candidate)).profile).toMatchObject({
      version: 3,
      interviewDate: '2026-04-01',
      practise: 'sources',
      preferences: { pace: 'slow' },
    });
  });
}
