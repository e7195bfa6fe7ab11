const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** What a person hears of an SSML document: the words. Runs of breaks are told as a note in brackets. */
export function plainSpeech(ssml: string): string {
  return ssml
    .replace(/(?:<break time="10s"\/>){3}/g, '(thirty seconds of quiet)')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
