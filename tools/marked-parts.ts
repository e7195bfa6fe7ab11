/** The text of each generated part of a page, by the name in its markers. */
export type Parts = Readonly<Record<string, () => string>>;

/** The page with what follows from other files put between its markers; whatever else stands in it is written by hand. */
export function filled(page: string, path: string, parts: Parts): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const marked = new RegExp(`(<!-- begin:${name} -->\n)[\\s\\S]*?(<!-- end:${name} -->)`);
    if (!marked.test(text)) throw new Error(`${path} has no markers for ${name}. Remedy: put them back`);
    return text.replace(marked, (_, begin: string, end: string) => `${begin}${part()}\n${end}`);
  }, page);
}
