import { analyse } from '../../lambda/evidence/analyse.ts';
import type { EventOf } from '../../lambda/interview/event.ts';
import type { Note } from '../../lambda/store/log-port.ts';
import { AT, candidateAndSession, type Opened, ownerOf, record, snapshot } from './store-contract.ts';

export const judgedEvent = (words: string): EventOf<'answer-judged'> => ({
  kind: 'answer-judged',
  question: 'trust-own-error',
  attempt: 1,
  part: 'answer',
  words,
  probeWords: null,
  findings: analyse(words),
  standard: 1,
});

/** What the log needs of a store. */
export function logContract(open: () => Opened): void {
  let opened: Opened;
  let who: ReturnType<typeof candidateAndSession>;
  beforeEach(async () => {
    opened = open();
    opened.setNow(AT);
    who = candidateAndSession();
    await opened.store.keepSnapshot(snapshot(who.candidate, who.session, 3));
    for (const turn of [0, 1, 2]) await opened.store.keepTurn(record(who, turn, `r${turn}`, `piece ${turn}`));
  });
  const owner = () => ownerOf(who.candidate);
  const note = (changed: Partial<Note> = {}): Note => ({
    session: who.session,
    turn: 1,
    version: 0,
    text: 'ask Mira for the sheet',
    story: 'the till',
    corrections: [],
    ...changed,
  });

  test('a note with corrections is read back whole, findings and all', async () => {
    const judged = judgedEvent('fall back went from thirty to twelve percent and i split the prompt');
    expect(await opened.store.keepNote(owner(), note({ corrections: [{ at: AT, judged }] }), AT)).toBe(true);
    expect(await opened.store.notes(owner(), who.session)).toEqual([
      note({ version: 1, corrections: [{ at: AT, judged }] }),
    ]);
  });

  test('of two tabs that change one note the later is refused', async () => {
    await opened.store.keepNote(owner(), note(), AT);
    expect(await opened.store.keepNote(owner(), note({ version: 1, text: 'first' }), AT)).toBe(true);
    expect(await opened.store.keepNote(owner(), note({ version: 1, text: 'second' }), AT)).toBe(false);
    expect((await opened.store.notes(owner(), who.session))[0]?.text).toBe('first');
  });

  test('a session is deleted once, and nothing of it can be read', async () => {
    await opened.store.keepNote(owner(), note(), AT);
    expect(await opened.store.deleteSession(owner(), who.session, AT)).toBe(true);
    expect(await opened.store.deleteSession(owner(), who.session, AT)).toBe(false);
    expect(await opened.store.snapshot(owner(), who.session)).toBeNull();
    expect(await opened.store.transcript(owner(), who.session)).toEqual([]);
    expect(await opened.store.turnsFrom(who.candidate, who.session, 0)).toEqual([]);
    expect(await opened.store.notes(owner(), who.session)).toEqual([]);
    expect((await opened.store.recall(who.candidate)).newest).toBeNull();
  });

  test('a session that is still spoken in does not come back after it was deleted', async () => {
    await opened.store.deleteSession(owner(), who.session, AT);
    await opened.store.keepTurn(record(who, 3, 'late', 'still talking'));
    await opened.store.keepSnapshot(snapshot(who.candidate, who.session, 4));
    expect(await opened.store.snapshot(owner(), who.session)).toBeNull();
    expect(await opened.store.transcript(owner(), who.session)).toEqual([]);
  });

  test('an answer is taken out of its turns, and out of where the interview stands', async () => {
    const turns = await opened.store.transcript(owner(), who.session);
    await opened.store.keepNote(owner(), note(), AT);
    await opened.store.withoutAnswer(owner(), {
      session: who.session,
      turns: turns.slice(1).map((turn) => ({ record: turn, events: [] })),
      note: 1,
      forget: (interview) => ({ ...interview, asked: ['forgotten'] }),
    });
    const left = await opened.store.transcript(owner(), who.session);
    expect(left.map(({ events }) => events.length)).toEqual([1, 0, 0]);
    expect(await opened.store.notes(owner(), who.session)).toEqual([]);
    expect((await opened.store.snapshot(owner(), who.session))?.interview.asked).toEqual(['forgotten']);
  });

  test('all turns come backwards, page by page, each once', async () => {
    for (let turn = 3; turn < 230; turn += 1)
      await opened.store.keepTurn(record(who, turn, `r${turn}`, `${turn}`));
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof opened.store.turnsBackwards>> = await opened.store.turnsBackwards(
        owner(),
        after,
      );
      seen.push(...page.turns.map(({ turn }) => turn));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: 230 }, (_, n) => 229 - n));
  });

  test('a month is written over the version that was read', async () => {
    const month = { month: '2026-03', version: 0, sessions: [] };
    expect(await opened.store.keepMonth(owner(), month, AT)).toBe(true);
    expect(await opened.store.keepMonth(owner(), month, AT)).toBe(false);
    expect(await opened.store.months(owner())).toEqual([{ ...month, version: 1 }]);
  });

  test('what another candidate has is never read', async () => {
    const stranger = ownerOf(candidateAndSession().candidate);
    await opened.store.keepNote(owner(), note(), AT);
    expect(await opened.store.snapshot(stranger, who.session)).toBeNull();
    expect(await opened.store.transcript(stranger, who.session)).toEqual([]);
    expect(await opened.store.notes(stranger, who.session)).toEqual([]);
    expect(await opened.store.deleteSession(stranger, who.session, AT)).toBe(false);
    expect((await opened.store.turnsBackwards(stranger, null)).turns).toEqual([]);
    expect(await opened.store.transcript(owner(), who.session)).toHaveLength(3);
  });
}
