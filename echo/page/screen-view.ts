import { make } from './elements.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LEVELS = 4;

/** Data of an APL document as plain HTML: lists as lists, named values as name and value. */
function dataView(value: unknown, level: number): Node {
  if (level > LEVELS) return make('span', {}, '…');
  if (Array.isArray(value))
    return make('ul', {}, ...value.map((entry: unknown) => make('li', {}, dataView(entry, level + 1))));
  if (!isRecord(value)) return make('span', {}, String(value));
  const rows = Object.entries(value)
    .filter(([name]) => name !== 'type' && name !== 'transformers')
    .flatMap(([name, entry]) => [make('dt', {}, name), make('dd', {}, dataView(entry, level + 1))]);
  return make('dl', {}, ...rows);
}

/** Shows the data that a screen would be drawn from. */
export function showScreen(box: HTMLElement, content: HTMLElement, datasources: unknown): void {
  box.hidden = datasources === null;
  if (datasources !== null) content.replaceChildren(dataView(datasources, 0));
}
