import type { Context, Hono } from 'hono';
import type { Answer } from './answers.ts';
import { standing } from './answers.ts';
import { deletion, judgeAgain, noteOf } from './change.ts';
import { repliesOf } from './coach.ts';
import { EXPORT_SCHEMA, EXPORT_VERSION, sessionData, sessionText } from './export.ts';
import { packOf, recount, type Told, toldSession } from './overview.ts';
import { confirmPage } from './pages/data.ts';
import { messagePage } from './pages/message.ts';
import { sessionPage } from './pages/session.ts';
import { placeIn } from './place.ts';
import type { CompanionSettings, LogEnv } from './settings.ts';

const SESSION = /^[0-9A-Za-z-]{1,80}$/;
const TURN = /^\d{1,6}$/;
/** Characters: a note, a story's name, an answer put right. */
const MOST = { text: 4_000, story: 60, words: 20_000 } as const;

type In = Context<LogEnv>;

const field = async (context: In, name: string, most: number): Promise<string> => {
  const value = (await context.req.parseBody())[name];
  return typeof value === 'string' ? value.trim().slice(0, most) : '';
};

/** A session's page and what can be done there. Whatever is not the reader's own is not there. */
export function sessionRoutes(app: Hono<LogEnv>, settings: CompanionSettings): void {
  const { store, base, packs, clock } = settings;
  const at = () => clock().toISOString();

  async function toldHere(context: In): Promise<Told | null> {
    const session = context.req.param('session') ?? '';
    return SESSION.test(session) ? toldSession(store, context.get('reader'), session) : null;
  }
  async function answerHere(context: In): Promise<{ told: Told; answer: Answer } | null> {
    const turn = context.req.param('turn') ?? '';
    const told = TURN.test(turn) ? await toldHere(context) : null;
    const answer = told?.answers.find((one) => one.turn === Number(turn));
    return told === null || answer === undefined ? null : { told, answer };
  }
  const path = ({ snapshot }: Told) => `${base}/sessions/${snapshot.interview.session}`;
  const again = (context: In, { snapshot: { interview } }: Told) =>
    recount(store, context.get('reader'), interview.session, interview.startedAt, packs, clock());
  const moved = (context: In) =>
    context.html(
      messagePage(
        base,
        'Changed elsewhere',
        'Another page changed this a moment ago. Go back and reload first.',
      ),
      409,
    );

  app.get('/sessions/:session', async (context) => {
    const told = await toldHere(context);
    if (told === null) return context.notFound();
    const pack = packOf(packs, told.snapshot.interview.pack);
    const place = placeIn(settings, 'A session', '/sessions');
    const shown = { place, reader: context.get('reader'), told, pack, replies: repliesOf(told.turns, pack) };
    return context.html(sessionPage(shown, Number(context.req.query('part') ?? 1) || 1));
  });

  app.get('/sessions/:session/export.json', async (context) => {
    const told = await toldHere(context);
    if (told === null) return context.notFound();
    context.header('content-disposition', 'attachment; filename="interview.json"');
    const head = { schema: EXPORT_SCHEMA, version: EXPORT_VERSION, exportedAt: at() };
    return context.json({ ...head, sessions: [sessionData(told, packs)] });
  });

  app.get('/sessions/:session/export.md', async (context) => {
    const told = await toldHere(context);
    if (told === null) return context.notFound();
    context.header('content-disposition', 'attachment; filename="interview.md"');
    context.header('content-type', 'text/markdown; charset=utf-8');
    return context.body(`${sessionText(told, packs)}\n`);
  });

  app.post('/sessions/:session/answers/:turn/note', async (context) => {
    const found = await answerHere(context);
    if (found === null) return context.notFound();
    const { told, answer } = found;
    const note = {
      ...noteOf(told.snapshot.interview.session, answer),
      version: Number(await field(context, 'version', 10)) || 0,
      text: await field(context, 'text', MOST.text),
      story: (await field(context, 'story', MOST.story)).replace(/\s+/g, ' '),
    };
    if (!(await store.keepNote(context.get('reader'), note, at()))) return moved(context);
    await again(context, told);
    return context.redirect(`${path(told)}#answer-${answer.turn}`, 303);
  });

  app.post('/sessions/:session/answers/:turn/correct', async (context) => {
    const found = await answerHere(context);
    const was = found === null ? null : standing(found.answer);
    if (found === null || was === null) return context.notFound();
    const { told, answer } = found;
    const words = await field(context, 'words', MOST.words);
    const note = noteOf(told.snapshot.interview.session, answer);
    if (words !== '' && words !== was.words) {
      const { analyse } = await import('../evidence/analyse.ts');
      const corrections = [...note.corrections, { at: at(), judged: judgeAgain(was, words, analyse) }];
      const version = Number(await field(context, 'version', 10)) || 0;
      if (!(await store.keepNote(context.get('reader'), { ...note, version, corrections }, at())))
        return moved(context);
      await again(context, told);
    }
    return context.redirect(`${path(told)}#answer-${answer.turn}`, 303);
  });

  app.get('/sessions/:session/answers/:turn/delete', async (context) => {
    const found = await answerHere(context);
    if (found === null) return context.notFound();
    const action = `${path(found.told)}/answers/${found.answer.turn}/delete`;
    const text = 'Its words, what was found in them and your note on them go, here and in your numbers.';
    const asks = { title: 'Delete this answer?', text, action, back: path(found.told) };
    return context.html(confirmPage(placeIn(settings, 'Delete', '/sessions'), context.get('reader'), asks));
  });
  app.post('/sessions/:session/answers/:turn/delete', async (context) => {
    const found = await answerHere(context);
    if (found === null) return context.notFound();
    await store.withoutAnswer(context.get('reader'), deletion(found.told, found.answer));
    await again(context, found.told);
    return context.redirect(path(found.told), 303);
  });

  app.get('/sessions/:session/delete', async (context) => {
    const told = await toldHere(context);
    if (told === null) return context.notFound();
    const text = 'Everything that was said in it goes, and all that you added to it.';
    const asks = { title: 'Delete this session?', text, action: `${path(told)}/delete`, back: path(told) };
    return context.html(confirmPage(placeIn(settings, 'Delete', '/sessions'), context.get('reader'), asks));
  });
  app.post('/sessions/:session/delete', async (context) => {
    const told = await toldHere(context);
    if (told === null) return context.notFound();
    await store.deleteSession(context.get('reader'), told.snapshot.interview.session, at());
    await again(context, told);
    return context.redirect(`${base}/sessions`, 303);
  });
}
