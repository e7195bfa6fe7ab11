import { make } from './elements.ts';
import type { Choice, Choices, Chosen } from './protocol.ts';

const NAMES: Readonly<Record<keyof Choices, string>> = {
  device: 'Device',
  locale: 'Language',
  mode: 'Mode',
  pack: 'Questions',
};

/** What can be chosen about the device; where there is only one, it is told and not asked. */
export function showChoices(
  box: HTMLElement,
  choices: Choices,
  chosen: Chosen,
  choose: (wish: Partial<Chosen>) => void,
): void {
  const one = (key: keyof Choices, options: readonly Choice[]) => {
    if (options.length < 2) return make('p', {}, `${NAMES[key]}: ${options[0]?.name ?? 'none'}`);
    const select = make(
      'select',
      { id: `choose-${key}` },
      ...options.map(({ id, name }) => make('option', { value: id }, name)),
    );
    select.value = chosen[key];
    select.addEventListener('change', () => choose({ [key]: select.value }));
    return make('p', {}, make('label', { for: `choose-${key}` }, NAMES[key]), ' ', select);
  };
  const keys = Object.keys(NAMES) as (keyof Choices)[];
  box.replaceChildren(...keys.map((key) => one(key, choices[key])), make('p', { class: 'hint' }, HINT));
}

const HINT =
  'Another device begins a session of its own. An answer that is open is kept, and offered back at the next launch; other questions begin a new interview.';
