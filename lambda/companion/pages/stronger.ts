import { html } from 'hono/html';
import type { StrongerPart } from '../../interview/event.ts';
import { type Html, nothing } from './layout.ts';

const PARTS: Readonly<Record<StrongerPart['part'], string>> = {
  observation: 'What you saw',
  source: 'Where it comes from',
  change: 'What became of it',
  proposal: 'What you did or would do',
  test: 'How you would know',
};

/** The answer in a stronger order, out of the candidate's own quotes; a gap where a fact is missing. */
export function storedStronger(parts: readonly StrongerPart[]): Html {
  if (parts.length === 0) return nothing;
  return html`<section class="stronger"><h4>In your own words, stronger</h4><ol>${parts.map(
    ({ part, quote }) =>
      html`<li><strong>${PARTS[part]}</strong> ${quote === null ? html`<span class="gap">(missing)</span>` : html`“${quote}”`}</li>`,
  )}</ol></section>`;
}
