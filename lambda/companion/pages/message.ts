import { html } from 'hono/html';
import { type Html, page } from './layout.ts';

/** A page that says one thing: nothing here, not now, too much. It holds nothing of anybody. */
export const messagePage = (base: string, title: string, text: string): Html =>
  page(
    { base, title, open: null, signedIn: null },
    html`<h1>${title}</h1><p>${text}</p><p><a href="${base}/">To your log</a></p>`,
  );
