import { html } from 'hono/html';
import type { Pack } from '../../../models/compiled/pack-types.ts';
import type { PlacedFigure } from '../figures.ts';
import { day, type Html, nothing, type Place, page } from './layout.ts';

export interface NumberSheet {
  readonly placed: readonly PlacedFigure[];
  readonly moved: ReadonlyMap<PlacedFigure, readonly PlacedFigure[]>;
  /** Reads on; null at the end. */
  readonly next: string | null;
}

type Titles = ReadonlyMap<string, string>;

/** What each question is called, looked up once for a whole sheet. */
const titlesIn = (packs: readonly Pack[]): Titles =>
  new Map(packs.flatMap(({ questions }) => questions).map(({ id, short }) => [id, short]));

const storyName = ({ answer }: PlacedFigure, titles: Titles): string =>
  answer.story !== '' ? answer.story : (titles.get(answer.question) ?? answer.question);

function otherTellings(others: readonly PlacedFigure[]): Html {
  const told = others
    .slice(0, 3)
    .map(({ figure, startedAt }) => html`“${figure.quote}” on ${day(startedAt)}; `);
  return html`<p class="moved"><strong>≠ It moved.</strong> Elsewhere in the same story: ${told}a panel compares notes.</p>`;
}

function row(one: PlacedFigure, { moved }: NumberSheet, place: Place, titles: Titles): Html {
  const { figure, answer, session, startedAt } = one;
  const others = moved.get(one);
  return html`<tr${others === undefined ? '' : html` class="conflict"`}><td data-name="Figure">“${figure.quote}”${
    others === undefined ? nothing : otherTellings(others)
  }</td><td data-name="Source">${
    figure.source === null
      ? html`<span class="gap">none named</span>`
      : figure.source === figure.quote
        ? 'in the same words'
        : html`“${figure.source}”`
  }</td><td data-name="Story">${storyName(one, titles)}</td>
<td data-name="Told"><a href="${place.base}/sessions/${session}#answer-${answer.turn}">${day(startedAt)}</a></td></tr>`;
}

/** Every figure the candidate used, newest first; those that moved between tellings are marked. */
export function numbersPage(place: Place, sheet: NumberSheet, packs: readonly Pack[]): Html {
  const { placed, next, moved } = sheet;
  const titles = titlesIn(packs);
  if (placed.length === 0)
    return page(
      place,
      html`<h1>Your numbers</h1><p class="lead">No figure yet. The ones that you say in answers are gathered here, with their sources.</p>`,
    );
  return page(
    place,
    html`<h1>Your numbers</h1>
<p>Every figure that you used as evidence, in your words. ${
      moved.size === 0
        ? 'None of them moved between tellings.'
        : 'Those that moved between tellings are marked ≠.'
    }</p>
<table class="sheet"><thead><tr><th scope="col">Figure</th><th scope="col">Source</th><th scope="col">Story</th><th scope="col">Told</th></tr></thead>
<tbody>${placed.map((one) => row(one, sheet, place, titles))}</tbody></table>
${next === null ? nothing : html`<p><a href="${place.base}/numbers?after=${encodeURIComponent(next)}">Earlier figures</a></p>`}`,
  );
}
