import { html } from 'hono/html';
import type { PlacedFigure } from '../figures.ts';
import type { Grid } from '../grid.ts';
import { type Html, nothing, type Place, page } from './layout.ts';

/** So many figures can be held in mind the evening before. */
const MOST_FIGURES = 12;

/** One page, made for print: what to have in mind, and nothing to study. */
export function nightBeforePage(place: Place, figures: readonly PlacedFigure[], grid: Grid): Html {
  const seen = new Set<string>();
  const best = figures
    .filter(({ answer }) => (answer.rung ?? 0) >= 3)
    .toSorted((a, b) => Number(b.figure.source !== null) - Number(a.figure.source !== null))
    .filter(({ figure }) => !seen.has(figure.quote) && seen.add(figure.quote))
    .slice(0, MOST_FIGURES);
  const stories = grid.rows.filter(({ story }) => story !== '').slice(0, 8);
  return page(
    place,
    html`<section class="sheet-of-paper"><h1>The night before</h1>
<ol class="rules"><li>Say first what you saw, then what you did.</li><li>With each number say where it comes from.</li><li>End with what changed, and how you know.</li><li>No number? Say what you did see, and what you would measure first.</li></ol>
<h2>Your numbers</h2>
${
  best.length === 0
    ? html`<p>None yet.</p>`
    : html`<ul>${best.map(
        ({ figure }) =>
          html`<li>“${figure.quote}”${figure.source === null ? nothing : html` <span class="source">${figure.source}</span>`}</li>`,
      )}</ul>`
}
<h2>Your stories</h2>
${
  stories.length === 0
    ? html`<p>None has a name yet. Name them beside their answers.</p>`
    : html`<ul>${stories.map(({ story, told }) => html`<li><strong>${story}</strong>: ${[...told.keys()].join(', ')}</li>`)}</ul>`
}
${grid.gaps.length === 0 ? nothing : html`<p>No story yet for ${grid.gaps.slice(0, 6).join(', ')}.</p>`}
<p class="screen">Print this page; it fits on one sheet. Then sleep.</p></section>`,
  );
}
