import { make } from './elements.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const recordsOf = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);

const LEVELS = 4;

/** Data of any APL document as plain HTML: lists as lists, named values as name and value. */
function dataView(value: unknown, level: number): Node {
  if (level > LEVELS) return make('span', {}, '…');
  if (Array.isArray(value))
    return make('ul', {}, ...value.map((entry: unknown) => make('li', {}, dataView(entry, level + 1))));
  if (!isRecord(value)) return make('span', {}, String(value));
  const rows = Object.entries(value).flatMap(([name, entry]) => [
    make('dt', {}, name),
    make('dd', {}, dataView(entry, level + 1)),
  ]);
  return make('dl', {}, ...rows);
}

/** The data of this skill's own document, laid out as the document does. */
function screenView(screen: Readonly<Record<string, unknown>>, touch: (says: string) => void): Node[] {
  const parts = recordsOf(screen['parts']).map(({ text, marked }) =>
    marked === true ? make('mark', { class: 'shown' }, textOf(text)) : textOf(text),
  );
  const choices = recordsOf(screen['choices']).map(({ label, says }) => {
    const button = make('button', { type: 'button', class: 'second' }, textOf(label));
    button.addEventListener('click', () => touch(textOf(says)));
    return button;
  });
  return [
    make('p', { class: 'eyebrow' }, textOf(screen['eyebrow'])),
    make('p', { class: 'headline' }, textOf(screen['headline'])),
    make('p', {}, ...parts),
    make('div', { class: 'row wrap' }, ...choices),
  ];
}

/** Shows the data that a screen would be drawn from; what can be touched there can be pressed here. */
export function showScreen(
  box: HTMLElement,
  content: HTMLElement,
  datasources: unknown,
  touch: (says: string) => void,
): void {
  box.hidden = datasources === null;
  if (datasources === null) return;
  const own = isRecord(datasources) ? datasources['screen'] : null;
  content.replaceChildren(...(isRecord(own) ? screenView(own, touch) : [dataView(datasources, 0)]));
}
