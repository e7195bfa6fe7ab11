import { html } from 'hono/html';
import type { Grid, GridRow } from '../grid.ts';
import { type Html, nothing, type Place, page, plural } from './layout.ts';

function cell(count: number, most: number, principle: string): Html {
  if (count === 0) return html`<td data-name="${principle}" class="none">·</td>`;
  const level = Math.min(3, Math.ceil((3 * count) / Math.max(1, most)));
  return html`<td data-name="${principle}" class="told-${level}">${count}</td>`;
}

function row({ story, told, total, overused }: GridRow, principles: readonly string[], most: number): Html {
  const name = story === '' ? html`<em>stories without a name</em>` : story;
  return html`<tr><th scope="row">${name}${overused ? html` <span class="over">told often</span>` : nothing}</th>${principles.map(
    (principle) => cell(told.get(principle) ?? 0, most, principle),
  )}<td data-name="In all"><strong>${total}</strong></td></tr>`;
}

/** Which story answers which principle: the gaps, and what is used too often. */
export function storiesPage(place: Place, { rows, principles, gaps }: Grid): Html {
  if (rows.length === 0)
    return page(
      place,
      html`<h1>Stories and principles</h1>
<p class="lead">No story yet. Answer a question of the bar raiser, then give the story a name on its page in your sessions.</p>`,
    );
  const most = Math.max(...rows.flatMap(({ told }) => [...told.values()]));
  return page(
    place,
    html`<h1>Stories and principles</h1>
<p>How often each story was told for each Leadership Principle. Name a story beside its answer in a session, and its row appears here.</p>
${
  gaps.length === 0
    ? html`<p>No principle is without a story.</p>`
    : html`<p><strong>${plural(gaps.length, 'principle')} without a story:</strong> ${gaps.join(', ')}.</p>`
}
<div class="wide" tabindex="0" role="region" aria-label="Stories and principles"><table class="grid"><thead><tr><th scope="col">Story</th>${principles.map(
      (principle) => html`<th scope="col"><span>${principle}</span></th>`,
    )}<th scope="col">In all</th></tr></thead><tbody>${rows.map((one) => row(one, principles, most))}</tbody></table></div>`,
  );
}
