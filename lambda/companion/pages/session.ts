import { html } from 'hono/html';
import type { Pack } from '../../../models/compiled/pack-types.ts';
import { type Answer, type AskedQuestion, questionsOf, standing } from '../answers.ts';
import type { Told } from '../overview.ts';
import type { Reader } from '../settings.ts';
import { judgedWords, legend, reasons, rung, timeline } from './judged-words.ts';
import { day, type Html, nothing, type Place, page, plural } from './layout.ts';
import { roundTitle } from './sessions.ts';
import { storedStronger } from './stronger.ts';

/** Questions on a page: it stays under 60 KB. */
export const QUESTIONS_A_PAGE = 6;

interface Shown {
  readonly place: Place;
  readonly reader: Reader;
  readonly told: Told;
  readonly pack: Pack;
  readonly replies: ReadonlyMap<number, string>;
}

const hidden = ({ formToken }: Reader): Html => html`<input type="hidden" name="token" value="${formToken}">`;

function versions({ note, judgements }: Answer): Html {
  const was = judgements.at(-1)?.event;
  if (note === null || note.corrections.length === 0 || was === undefined) return nothing;
  return html`<details><summary>As it was heard and judged then</summary>${judgedWords(was)}${rung(was)}</details>`;
}

function ownForms({ place, reader, told }: Shown, answer: Answer): Html {
  const session = told.snapshot.interview.session;
  const action = `${place.base}/sessions/${session}/answers/${answer.turn}`;
  const words = standing(answer)?.words ?? '';
  const version = answer.note?.version ?? 0;
  const id = `n${answer.turn}`;
  return html`<details class="own"><summary>Note, story, correct, delete</summary>
<form method="post" action="${action}/note" class="stacked">${hidden(reader)}<input type="hidden" name="version" value="${version}">
<label for="${id}-story">The story’s name</label><input id="${id}-story" name="story" maxlength="60" value="${answer.note?.story ?? ''}">
<label for="${id}-note">A note of your own</label><textarea id="${id}-note" name="text" maxlength="4000" rows="3">${answer.note?.text ?? ''}</textarea>
<button>Keep</button></form>
${
  words === ''
    ? nothing
    : html`<form method="post" action="${action}/correct" class="stacked">${hidden(reader)}<input type="hidden" name="version" value="${version}">
<label for="${id}-words">What you really said, where it was misheard</label><textarea id="${id}-words" name="words" maxlength="20000" rows="5">${words}</textarea>
<button>Judge again</button></form>`
}
<p><a href="${action}/delete">Delete this answer</a></p></details>`;
}

function oneTry(shown: Shown, answer: Answer): Html {
  const judged = standing(answer);
  const spoken = answer.judgements.flatMap(({ turn }) => shown.replies.get(turn) ?? []);
  return html`<section class="try" id="answer-${answer.turn}"><h3>${answer.attempt > 1 ? `Try ${answer.attempt}` : 'Your answer'}</h3>
${
  judged === null
    ? html`<p class="words">${answer.pieces.length === 0 ? html`<em>Nothing was said to it.</em>` : answer.pieces.join(' ')}</p>`
    : html`${rung(judged)}${judgedWords(judged)}${timeline(judged)}${reasons(judged.findings)}`
}
${versions(answer)}
${answer.corrected.map(({ heard, meant }) => html`<p class="heard">Heard as “${heard}”, put right to “${meant}”.</p>`)}
${spoken.map((words) => html`<blockquote><p>${words}</p></blockquote>`)}
${storedStronger(answer.stronger)}
${answer.note?.text ? html`<p class="note"><strong>Your note.</strong> ${answer.note.text}</p>` : nothing}
${answer.note?.story ? html`<p class="story">Story: ${answer.note.story}</p>` : nothing}
${ownForms(shown, answer)}</section>`;
}

function question(shown: Shown, { question: id, round, tries }: AskedQuestion): Html {
  const { pack } = shown;
  const asked = pack.questions.find((candidate) => candidate.id === id);
  return html`<article><header><p class="round">${roundTitle([pack], round === '' ? (asked?.round ?? '') : round)}${
    asked?.principle === undefined ? nothing : html` · ${asked.principle}`
  }</p><h2>${asked?.text ?? 'A question that the guide no longer has'}</h2></header>
<div class="tries tries-${Math.min(2, tries.length)}">${tries.map((answer) => oneTry(shown, answer))}</div>
${
  asked === undefined
    ? nothing
    : html`<details><summary>An example answer</summary><p class="words">${asked.strong}</p></details>`
}</article>`;
}

function parts({ base }: Place, session: string, part: number, count: number): Html {
  if (count <= 1) return nothing;
  const links = Array.from({ length: count }, (_, n) =>
    n + 1 === part
      ? html`<li><strong aria-current="page">${n + 1}</strong></li>`
      : html`<li><a href="${base}/sessions/${session}?part=${n + 1}">${n + 1}</a></li>`,
  );
  return html`<nav aria-label="Parts of this session"><ul class="parts">${links}</ul></nav>`;
}

/** The transcript of a session: what was asked and heard, with the evidence marked inside the candidate's own words. */
export function sessionPage(shown: Shown, part: number): Html {
  const { place, told } = shown;
  const { session, startedAt } = told.snapshot.interview;
  const asked = questionsOf(told.answers);
  const count = Math.max(1, Math.ceil(asked.length / QUESTIONS_A_PAGE));
  const now = Math.min(Math.max(1, part), count);
  const here = asked.slice((now - 1) * QUESTIONS_A_PAGE, now * QUESTIONS_A_PAGE);
  const findings = here.flatMap(({ tries }) => tries.flatMap((answer) => standing(answer)?.findings ?? []));
  const file = `${place.base}/sessions/${session}/export`;
  return page(
    place,
    html`<h1>${day(startedAt)}</h1>
<p>${plural(asked.length, 'question')}. <a href="${file}.md">As Markdown</a> · <a href="${file}.json">As JSON</a> · <a href="${place.base}/sessions/${session}/delete">Delete this session</a></p>
${legend(findings)}
${parts(place, session, now, count)}
${here.length === 0 ? html`<p>Nothing was asked in this session.</p>` : here.map((one) => question(shown, one))}
${parts(place, session, now, count)}`,
  );
}
