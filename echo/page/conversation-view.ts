import { make } from './elements.ts';
import { evidenceByPiece, KINDS, markEvidence } from './mark-evidence.ts';
import type { Evidence, JudgedAnswer, ToldLine } from './protocol.ts';

const SPEAKER = { U: 'You', A: 'Coach', '#': 'Note' } as const;
const CLASS = { U: 'mine', A: 'coach', '#': 'note' } as const;

const nameOf = (label: string) => KINDS[label]?.name ?? label;

/** Words with the evidence in them as <mark>; the kinds are told in words, not by colour alone. */
function markedWords(words: string, evidence: readonly Evidence[]): (Node | string)[] {
  return markEvidence(words, evidence).map(({ text, labels }) => {
    const [first] = labels;
    if (first === undefined) return text;
    const kinds = labels.map(nameOf).join(', ');
    return make('mark', { class: KINDS[first]?.tone ?? 'other', title: kinds }, text);
  });
}

function legend({ evidence }: JudgedAnswer): HTMLElement {
  const rows = evidence.map(({ label, text }) =>
    make('li', {}, make('b', { class: KINDS[label]?.tone ?? 'other' }, nameOf(label)), ` “${text}”`),
  );
  const heading = rows.length === 0 ? 'No evidence was found in these words.' : 'Found in your words';
  return make('div', { class: 'found' }, make('p', {}, heading), make('ul', {}, ...rows));
}

/** The conversation on the page. */
export function conversationView(list: HTMLOListElement) {
  /** The person's lines, with their words, since the last judged answer. */
  let pieces: { readonly element: HTMLElement; readonly words: string }[] = [];

  function mark(judged: JudgedAnswer, at: HTMLElement): void {
    const found = evidenceByPiece(
      pieces.map(({ words }) => words),
      judged.words,
      judged.evidence,
    );
    if (found === null) at.append(make('p', {}, ...markedWords(judged.words, judged.evidence)));
    else
      for (const [index, { element, words }] of pieces.entries())
        element.replaceChildren(...markedWords(words, found[index] ?? []));
    at.append(legend(judged));
  }

  function show({ speaker, text, card, judged }: ToldLine): void {
    const words = make('p', { class: 'words' }, text);
    const item = make(
      'li',
      { class: CLASS[speaker] },
      make('span', { class: 'hidden' }, `${SPEAKER[speaker]}: `),
      words,
    );
    if (speaker === 'U') pieces.push({ element: words, words: text });
    for (const answer of judged) mark(answer, item);
    if (card !== null)
      item.append(
        make(
          'details',
          { class: 'card' },
          make('summary', {}, `Card in the Alexa app: ${card.title}`),
          make('p', { class: 'card-text' }, card.content),
        ),
      );
    list.append(item);
    item.scrollIntoView({ block: 'nearest' });
  }

  return {
    show,
    /** Something for the person that is no part of the conversation. */
    note(text: string, link?: { readonly href: string; readonly text: string }): void {
      const item = make('li', { class: 'note' }, text);
      if (link !== undefined) item.append(' ', make('a', { href: link.href }, link.text));
      list.append(item);
      item.scrollIntoView({ block: 'nearest' });
    },
    clear(): void {
      pieces = [];
      list.replaceChildren();
    },
  };
}
