import { sweepExpired } from '../../lambda/store/erasure.ts';
import type { Table } from '../../lambda/store/table.ts';
import { AT, candidateAndSession, type Opened, ownerOf, record, snapshot } from './store-contract.ts';

const LATER = '2026-03-02T20:00:00.000Z';
const always = () => true;
const NO_TALLY = {
  ...{ startedAt: AT, mode: 'round, practice', turns: 20, answers: 0, judged: 0, unprompted: 0, rungs: [] },
  ...{ withPlan: 0, evidenceFirst: 0, seconds: null, kinds: {}, rounds: {}, stories: [] },
};

/** What erasing must do; `table` looks past the store, into what really stands there. */
export function erasureContract(open: () => Opened & { table: Table }): void {
  let opened: Opened & { table: Table };
  beforeEach(() => {
    opened = open();
    opened.setNow(LATER);
  });

  /** Three sessions of twenty turns, with all that can stand beside them. */
  async function lived() {
    const { store } = opened;
    const { candidate } = candidateAndSession();
    const owner = ownerOf(candidate);
    for (const session of ['20260301T190000000-a', '20260302T180000000-b', '20260302T190000000-c']) {
      await store.keepSnapshot(snapshot(candidate, session, 20));
      for (let turn = 0; turn < 20; turn += 1)
        await store.keepTurn(record({ candidate, session }, turn, `r${turn}`, 'said'));
      const note = { session, turn: 1, version: 0, text: 'mine', story: 'till', corrections: [] };
      await store.keepNote(owner, note, AT);
      await store.keepDigest(owner, { session, startedAt: AT, answers: [] }, AT);
    }
    await store.keepMonth(owner, { month: '2026-03', version: 0, sessions: [] }, AT);
    await store.openPairing(candidate, `code-${candidate}`, LATER);
    await store.signIn({ candidate, epoch: 0, tokenHash: `token-${candidate}`, at: LATER, browser: 'b' });
    await store.changeProfile(candidate, AT, { practise: 'sources', interviewDate: '2026-04-01' });
    return { candidate, owner };
  }

  /** What stands in the candidate's partition, by sort key. */
  async function standing(candidate: string): Promise<string[]> {
    const range = { partition: `C#${candidate}`, from: ' ', to: '\uffff', newestFirst: false };
    const sorts: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Table['page']>> = await opened.table.page(range, 100, after);
      sorts.push(...page.items.map((item) => String(item['SK'])));
      after = page.next;
    } while (after !== null);
    return sorts;
  }

  async function expectNothingSeen(candidate: string) {
    const { store } = opened;
    const { newest, profile } = await store.recall(candidate);
    expect(newest).toBeNull();
    const owner = { candidate, erasedUpTo: profile.erasedUpTo };
    expect((await store.snapshots(owner, null, 10)).snapshots).toEqual([]);
    expect(await store.transcript(owner, '20260302T190000000-c')).toEqual([]);
    expect(await store.snapshot(owner, '20260302T190000000-c')).toBeNull();
    expect((await store.turnsBackwards(owner, null)).turns).toEqual([]);
    expect((await store.digests(owner, null, 10)).digests).toEqual([]);
    expect(await store.notes(owner, '20260302T190000000-c')).toEqual([]);
    expect((await store.months(owner)).flatMap(({ sessions }) => sessions)).toEqual([]);
    expect(await store.signedIn(`token-${candidate}`)).toBeNull();
    expect(await store.redeem(`code-${candidate}`, LATER)).toBeNull();
  }

  test('one interview is deleted with its counts, as often as it is asked for, and the others stay', async () => {
    const { candidate, owner } = await lived();
    const { store } = opened;
    const [kept, gone] = ['20260302T180000000-b', '20260302T190000000-c'] as const;
    const sessions = [gone, kept].map((session) => ({ ...NO_TALLY, session }));
    expect(await store.keepMonth(owner, { month: '2026-03', version: 1, sessions }, AT)).toBe(true);
    for (let times = 0; times < 2; times += 1) await store.deleteInterview(candidate, gone, LATER);
    expect(await store.transcript(owner, gone)).toEqual([]);
    expect(await store.notes(owner, gone)).toEqual([]);
    expect(await store.transcript(owner, kept)).toHaveLength(20);
    expect((await store.recall(candidate)).newest?.snapshot.interview.session).toBe(kept);
    const counted = (await store.months(owner)).flatMap((month) => month.sessions);
    expect(counted.map(({ session }) => session)).toEqual([kept]);
  });

  test('nothing is left but the marker, and it says nothing of what was', async () => {
    const { candidate } = await lived();
    expect(await opened.store.erase(candidate, LATER, always)).toBe('proved');
    expect(await standing(candidate)).toEqual(['PROFILE']);
    await expectNothingSeen(candidate);
    const { profile } = await opened.store.recall(candidate);
    expect(profile).toMatchObject({
      erasure: 'proved',
      epoch: 1,
      practise: null,
      interviewDate: null,
      preferences: {},
    });
    expect(await opened.table.get({ partition: `LOGIN#token-${candidate}`, sort: 'ONE' })).toBeNull();
    expect(await opened.table.get({ partition: `PAIR#code-${candidate}`, sort: 'ONE' })).toBeNull();
  });

  test('the marker alone hides everything, before anything is deleted', async () => {
    const { candidate } = await lived();
    const before = (await standing(candidate)).length;
    expect(await opened.store.erase(candidate, LATER, () => false)).toBe('unfinished');
    expect((await standing(candidate)).length).toBe(before);
    // A launch goes on with the deletion by itself; the log's reads are looked at one by one first.
    const owner = { candidate, erasedUpTo: '20260302T200000000' };
    expect((await opened.store.snapshots(owner, null, 10)).snapshots).toEqual([]);
    expect(await opened.store.transcript(owner, '20260302T190000000-c')).toEqual([]);
    expect(await opened.store.signedIn(`token-${candidate}`)).toBeNull();
    await expectNothingSeen(candidate);
  });

  test('an interrupted erasure is taken up by the next one, and proved', async () => {
    const { candidate } = await lived();
    let pages = 0;
    expect(
      await opened.store.erase(candidate, LATER, () => {
        pages += 1;
        return pages <= 1;
      }),
    ).toBe('unfinished');
    expect((await standing(candidate)).length).toBeGreaterThan(20);
    expect(await opened.store.erase(candidate, LATER, always)).toBe('proved');
    expect(await standing(candidate)).toEqual(['PROFILE']);
  });

  test('launches finish what a turn could not', async () => {
    const { candidate } = await lived();
    await opened.store.erase(candidate, LATER, () => false);
    await opened.store.recall(candidate);
    expect(await standing(candidate)).toEqual(['PROFILE']);
  });

  test('a session that was still open cannot write itself back', async () => {
    const { candidate } = await lived();
    await opened.store.erase(candidate, LATER, always);
    const session = '20260302T190000000-c';
    await opened.store.keepTurn(record({ candidate, session }, 20, 'late', 'still talking'));
    await opened.store.keepSnapshot(snapshot(candidate, session, 21));
    await expectNothingSeen(candidate);
    expect(await standing(candidate)).toEqual(['PROFILE']);
  });

  test('what is said after it is kept', async () => {
    const { candidate } = await lived();
    await opened.store.erase(candidate, LATER, always);
    const session = '20260302T210000000-d';
    await opened.store.keepSnapshot(snapshot(candidate, session, 1));
    await opened.store.keepTurn(record({ candidate, session }, 0, 'new', 'a new start'));
    const { newest } = await opened.store.recall(candidate);
    expect(newest?.snapshot.interview.session).toBe(session);
    expect(await standing(candidate)).toEqual([`H#${session}`, 'PROFILE', `T#${session}#000000`]);
  });

  test('erasing twice, and at once from two sides, is as good as once', async () => {
    const { candidate } = await lived();
    const both = await Promise.all([
      opened.store.erase(candidate, LATER, always),
      opened.store.erase(candidate, LATER, always),
    ]);
    expect(both).toContain('proved');
    expect(await opened.store.erase(candidate, LATER, always)).toBe('proved');
    expect(await standing(candidate)).toEqual(['PROFILE']);
  });

  test('a sweep removes what has expired, and nothing else', async () => {
    const { candidate } = await lived();
    const inAYear = Date.parse('2027-03-02T19:30:00.000Z') / 1000;
    const session = '20270301T190000000-e';
    await opened.store.keepTurn({
      ...record({ candidate, session }, 0, 'new', 'later'),
      at: '2027-03-01T19:00:00.000Z',
    });
    await sweepExpired(opened.table, candidate, inAYear);
    expect(await standing(candidate)).toEqual([`T#${session}#000000`]);
    expect(await opened.table.get({ partition: `LOGIN#token-${candidate}`, sort: 'ONE' })).toBeNull();
  });

  test('another candidate loses nothing', async () => {
    const { candidate } = await lived();
    const other = await lived();
    await opened.store.erase(candidate, LATER, always);
    expect(await opened.store.turnsFrom(other.candidate, '20260302T190000000-c', 0)).toHaveLength(20);
    expect(await opened.store.signedIn(`token-${other.candidate}`)).not.toBeNull();
  });
}
