import { make } from './elements.ts';
import type { CandidateRow, Inside } from './protocol.ts';

const json = (value: unknown) => JSON.stringify(value, null, 2);

function folded(title: string, content: Node, open = false): HTMLElement {
  const details = make('details', {}, make('summary', {}, title), content);
  details.open = open;
  return details;
}

// A region that scrolls must be reachable by the keyboard.
const source = (title: string, value: unknown) =>
  folded(title, make('pre', { tabindex: '0', role: 'region', 'aria-label': title }, json(value)));

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const header = make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)));
  const body = rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, cell))));
  const whole = make(
    'table',
    {},
    make('caption', {}, caption),
    make('thead', {}, header),
    make('tbody', {}, ...body),
  );
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, whole);
}

const candidateCells = ({ won, intent, by, sample, slots }: CandidateRow) => [
  won ? '→' : '',
  intent,
  by,
  sample,
  slots,
];

/** Shows what went over the wire for the last request, and how it was understood. */
export function showInside(box: HTMLElement, inside: Inside): void {
  const { request, response, candidates, why, timing, attributes } = inside;
  const times = timing.map(({ stage, milliseconds }) => [stage, `${milliseconds.toFixed(1)} ms`]);
  box.replaceChildren(
    ...(candidates.length === 0
      ? []
      : [
          table('Candidates', ['won', 'intent', 'by', 'sample', 'slots'], candidates.map(candidateCells)),
          make('p', {}, why ?? ''),
        ]),
    table('Timing', ['stage', 'time'], times),
    source('Request', request),
    source('Response', response),
    source('Session attributes', attributes),
  );
}
