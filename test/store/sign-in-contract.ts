import type { SignedIn } from '../../lambda/store/sign-in-store.ts';
import { candidateAndSession, type Opened } from './store-contract.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const minutesLater = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
const daysLater = (days: number) => minutesLater(days * 24 * 60);

/** What signing in needs of a store. */
export function signInContract(open: () => Opened): void {
  let opened: Opened;
  let candidate: string;
  beforeEach(() => {
    opened = open();
    opened.setNow(NOON);
    ({ candidate } = candidateAndSession());
  });
  const codeOf = (name: string) => `${name}-${candidate}`;
  const entry = (tokenHash: string, at = NOON, epoch = 0) => ({
    candidate,
    epoch,
    tokenHash: codeOf(tokenHash),
    at,
    browser: 'Firefox',
  });

  test('a code works once', async () => {
    await opened.store.openPairing(candidate, codeOf('a'), NOON);
    expect(await opened.store.redeem(codeOf('a'), minutesLater(9))).toEqual({ candidate, epoch: 0 });
    expect(await opened.store.redeem(codeOf('a'), minutesLater(9))).toBeNull();
  });

  test('of twenty requests with one code exactly one gets in', async () => {
    await opened.store.openPairing(candidate, codeOf('a'), NOON);
    const let_in = await Promise.all(
      Array.from({ length: 20 }, () => opened.store.redeem(codeOf('a'), minutesLater(1))),
    );
    expect(let_in.filter((one) => one !== null)).toHaveLength(1);
  });

  test('after ten minutes it is as wrong as any other', async () => {
    await opened.store.openPairing(candidate, codeOf('a'), NOON);
    expect(await opened.store.redeem(codeOf('a'), minutesLater(10.1))).toBeNull();
    expect(await opened.store.redeem(codeOf('never given'), NOON)).toBeNull();
  });

  test('a new code ends the one before it', async () => {
    await opened.store.openPairing(candidate, codeOf('a'), NOON);
    await opened.store.openPairing(candidate, codeOf('b'), minutesLater(1));
    expect(await opened.store.redeem(codeOf('a'), minutesLater(2))).toBeNull();
    expect(await opened.store.redeem(codeOf('b'), minutesLater(2))).not.toBeNull();
  });

  test('a code that another candidate holds is not given out', async () => {
    const other = candidateAndSession().candidate;
    expect(await opened.store.openPairing(other, codeOf('a'), NOON)).toBe(true);
    expect(await opened.store.openPairing(candidate, codeOf('a'), NOON)).toBe(false);
    expect(await opened.store.redeem(codeOf('a'), NOON)).toMatchObject({ candidate: other });
  });

  test('a sign-in holds for ninety days', async () => {
    await opened.store.signIn(entry('t'));
    opened.setNow(daysLater(89));
    expect(await opened.store.signedIn(codeOf('t'))).toMatchObject({ candidate });
    opened.setNow(daysLater(90.1));
    expect(await opened.store.signedIn(codeOf('t'))).toBeNull();
    expect(await opened.store.signIns(candidate, 0)).toEqual([]);
  });

  test('one sign-in is ended, the others stay', async () => {
    await opened.store.signIn(entry('t'));
    await opened.store.signIn(entry('u', minutesLater(1)));
    await opened.store.signOut(candidate, codeOf('t'));
    expect(await opened.store.signedIn(codeOf('t'))).toBeNull();
    expect((await opened.store.signIns(candidate, 0)).map(({ tokenHash }) => tokenHash)).toEqual([
      codeOf('u'),
    ]);
  });

  test('nobody can end the sign-in of somebody else', async () => {
    await opened.store.signIn(entry('t'));
    await opened.store.signOut(candidateAndSession().candidate, codeOf('t'));
    expect(await opened.store.signedIn(codeOf('t'))).not.toBeNull();
  });

  test('all of them end at once', async () => {
    await opened.store.signIn(entry('t'));
    await opened.store.signIn(entry('u'));
    await opened.store.signOutEverywhere(candidate, NOON);
    expect(await opened.store.signedIn(codeOf('t'))).toBeNull();
    expect(await opened.store.signedIn(codeOf('u'))).toBeNull();
    expect(await opened.store.signIns(candidate, 1)).toEqual([]);
  });

  test('a replaced token lives a minute more, and is replaced once', async () => {
    await opened.store.signIn(entry('t'));
    const from = (await opened.store.signedIn(codeOf('t'))) as SignedIn;
    const rotated = await Promise.all([
      opened.store.rotate(from, entry('u', daysLater(2))),
      opened.store.rotate(from, entry('v', daysLater(2))),
    ]);
    expect(rotated.filter(Boolean)).toHaveLength(1);
    opened.setNow(daysLater(2));
    expect(await opened.store.signedIn(codeOf('t'))).not.toBeNull();
    opened.setNow(daysLater(2.01));
    expect(await opened.store.signedIn(codeOf('t'))).toBeNull();
    expect(await opened.store.signIns(candidate, 0)).toHaveLength(1);
  });

  test('attempts are counted in their window, exactly, however many come at once', async () => {
    const what = codeOf('address');
    const counts = await Promise.all(Array.from({ length: 20 }, () => opened.store.attempt(what, NOON, 600)));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await opened.store.attempt(what, minutesLater(10), 600)).toBe(1);
  });
}
