import { html } from 'hono/html';
import type { Reader } from '../settings.ts';
import { type Html, type Place, page } from './layout.ts';

/** What one can take along, and what one can take away. */
export const dataPage = (place: Place): Html =>
  page(
    place,
    html`<h1>Your data</h1>
<h2>Take it along</h2>
<p>Everything that is kept, in one file: <a href="${place.base}/export.md">Markdown</a>, to be read; <a href="${place.base}/export.json">JSON</a>, to be worked with.</p>
<h2>Take it away</h2>
<p>An answer and a session are deleted on the session’s own page. <a href="${place.base}/delete">Delete everything</a></p>
<p><a href="${place.base}/privacy">What is kept, and for how long</a></p>`,
  );

/** Asks once more before something goes for good. */
export function confirmPage(
  place: Place,
  reader: Reader,
  asks: { readonly title: string; readonly text: string; readonly action: string; readonly back: string },
): Html {
  return page(
    place,
    html`<h1>${asks.title}</h1><p>${asks.text}</p>
<form method="post" action="${asks.action}" class="inline"><input type="hidden" name="token" value="${reader.formToken}">
<button class="danger">Delete it for good</button> <a href="${asks.back}">No, keep it</a></form>`,
  );
}
