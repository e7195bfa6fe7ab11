import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

export const nothing: Html = html``;

/** A page of one's log: where it is mounted, which place is open, and what the head says. */
export interface Place {
  readonly base: string;
  readonly title: string;
  /** The path of the entry of the navigation that is open; null where none is. */
  readonly open: string | null;
  /** Null where nobody is signed in: then there is nothing to go to. */
  readonly signedIn: 'home' | 'paired' | null;
}

const PLACES: readonly (readonly [string, string])[] = [
  ['/', 'Today'],
  ['/numbers', 'Numbers'],
  ['/stories', 'Stories'],
  ['/sessions', 'Sessions'],
  ['/progress', 'Progress'],
  ['/night-before', 'The night before'],
  ['/data', 'Your data'],
];

function navigation({ base, open, signedIn }: Place): Html {
  const places = signedIn === 'paired' ? [...PLACES, ['/sign-ins', 'Sign-ins'] as const] : PLACES;
  const practice = signedIn === 'home' ? html`<li><a href="/">Practise</a></li>` : nothing;
  return html`<nav aria-label="Log"><ul>${places.map(
    ([path, name]) =>
      html`<li><a href="${base}${path}"${path === open ? html` aria-current="page"` : ''}>${name}</a></li>`,
  )}${practice}</ul></nav>`;
}

/** Everything up to the content: streamed pages begin with it. */
export const pageHead = (place: Place): Html => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${place.title} · Evidence Coach</title>
<link rel="icon" type="image/svg+xml" href="${place.base}/assets/icon.svg">
<link rel="stylesheet" href="${place.base}/assets/log.css">${
  place.open === '/progress' ? html`<link rel="stylesheet" href="${place.base}/assets/uplot.css">` : ''
}</head><body>
<a class="skip" href="#content">To the content</a>
<header><p class="brand">Evidence Coach <span>your log</span></p>${
  place.signedIn === null ? '' : navigation(place)
}</header>
<main id="content" tabindex="-1">
`;

export const pageFoot = (base: string): Html => html`
</main><footer><p><a href="${base}/privacy">What is kept, and for how long</a></p>
<p>It judges evidence alone, by its own standard, and predicts no hiring decision. Not affiliated with Amazon.</p></footer>
</body></html>`;

export const page = (place: Place, content: Html): Html =>
  html`${pageHead(place)}${content}${pageFoot(place.base)}`;

/** A day as people write it: "2 March 2026". */
export const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${Math.round((100 * part) / of)} %`;
