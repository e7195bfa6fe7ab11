/** A stretch of speech, as a voice would speak it, or a pause. */
export type Segment =
  | {
      readonly kind: 'words';
      readonly text: string;
      /** Amazon Polly's name of the voice; null is the device's own. */
      readonly voice: string | null;
      /** 1 is the usual speed. */
      readonly rate: number;
      /** 1 is the usual loudness. */
      readonly volume: number;
      readonly emphasis: boolean;
    }
  | { readonly kind: 'pause'; readonly milliseconds: number };

export interface Speech {
  readonly segments: readonly Segment[];
  /** What Alexa would refuse the document for; empty when it may be spoken. */
  readonly faults: readonly string[];
}

// Tags, voices and bounds: alexa-platform notes §2.
const TAGS = new Set([
  ...[
    'speak',
    'audio',
    'break',
    'emphasis',
    'lang',
    'p',
    'phoneme',
    'prosody',
    's',
    'say-as',
    'sub',
    'voice',
    'w',
  ],
  ...['amazon:effect', 'amazon:emotion', 'amazon:domain', 'alexa:name'],
]);
const DOMAINS = new Set(['conversational', 'long-form', 'music', 'news', 'fun']);
const LONGEST_BREAK = 10_000;
const SLOWEST = 0.2;
const HIGHEST_PITCH = 50;
const LOWEST_PITCH = -33.3;
const MOST_AUDIO = 5;

const RATES: Readonly<Record<string, number>> = {
  'x-slow': 0.5,
  slow: 0.75,
  medium: 1,
  fast: 1.25,
  'x-fast': 1.5,
};
const VOLUMES: Readonly<Record<string, number>> = {
  silent: 0,
  'x-soft': 0.3,
  soft: 0.6,
  medium: 1,
  loud: 1,
  'x-loud': 1,
};
const STRENGTHS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0,
  weak: 250,
  medium: 500,
  strong: 1_000,
  'x-strong': 1_500,
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)|</i;

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const plainText = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

function attributesOf(source: string): Record<string, string> {
  const found = [...source.matchAll(/([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map((match) => [match[1] ?? '', plainText(match[2] ?? '')]));
}

/** "3s" or "250ms" in milliseconds; null where it is no time. */
function timeOf(text: string): number | null {
  const match = /^([\d.]+)(ms|s)$/.exec(text);
  return match === null ? null : Number(match[1]) * (match[2] === 's' ? 1_000 : 1);
}

function breakOf({ attributes }: Tag): number | null {
  const { time, strength } = attributes;
  if (time !== undefined) return timeOf(time);
  return STRENGTHS[strength ?? 'medium'] ?? null;
}

const rateOf = (text: string | undefined): number =>
  text === undefined ? 1 : (RATES[text] ?? Number(text.replace('%', '')) / 100);

function tagFaults(tag: Tag): string[] {
  const { name, attributes } = tag;
  if (!TAGS.has(name)) return [`unknown tag <${name}>`];
  if (name === 'break') {
    const time = breakOf(tag);
    return time === null || time > LONGEST_BREAK ? ['a <break> lasts ten seconds at the most'] : [];
  }
  if (name === 'prosody') {
    const rate = rateOf(attributes['rate']);
    const pitch = /^([+-][\d.]+)%$/.exec(attributes['pitch'] ?? '')?.[1];
    return [
      ...(rate >= SLOWEST ? [] : [`a rate of ${attributes['rate']} is no rate, or under 20%`]),
      ...(pitch === undefined || (Number(pitch) <= HIGHEST_PITCH && Number(pitch) >= LOWEST_PITCH)
        ? []
        : [`a pitch of ${pitch}% is out of bounds`]),
    ];
  }
  if (name === 'amazon:domain' && !DOMAINS.has(attributes['name'] ?? ''))
    return [`unknown domain ${attributes['name']}`];
  if (name === 'audio' && !/^(?:https|soundbank):\/\//.test(attributes['src'] ?? ''))
    return ['an <audio> must come by https'];
  return [];
}

interface Style {
  readonly voice: string | null;
  readonly rate: number;
  readonly volume: number;
  readonly emphasis: boolean;
}

function styled(style: Style, { name, attributes }: Tag): Style {
  switch (name) {
    case 'voice':
      return { ...style, voice: attributes['name'] ?? null };
    case 'prosody':
      return {
        ...style,
        rate: style.rate * rateOf(attributes['rate']),
        volume: style.volume * (VOLUMES[attributes['volume'] ?? 'medium'] ?? 1),
      };
    case 'emphasis':
      return { ...style, emphasis: attributes['level'] !== 'reduced' };
    default:
      return style;
  }
}

const PLAIN: Style = { voice: null, rate: 1, volume: 1, emphasis: false };
/** What a sentence's or a paragraph's end is worth (milliseconds). */
const ENDS: Readonly<Record<string, number>> = { s: 300, p: 600 };

/** Reads an SSML document as Alexa does: what is spoken how, and what she would refuse it for. */
export function readSsml(ssml: string): Speech {
  const segments: Segment[] = [];
  const faults: string[] = [];
  const open: { readonly name: string; readonly style: Style }[] = [];
  let audio = 0;
  const style = () => open.at(-1)?.style ?? PLAIN;
  for (const [part] of ssml.trim().matchAll(/<[^<>]*>|[^<]+|</g)) {
    const mark = /^<(\/?)([\w:-]+)([^<>]*)>$/.exec(part);
    if (mark === null) {
      if (STRAY.test(part)) faults.push('a bare & or < in the text');
      if (open.length === 0 && part.trim() !== '') faults.push('text outside of <speak>');
      const text = plainText(part).replace(/\s+/g, ' ');
      if (text.trim() !== '') segments.push({ kind: 'words', text, ...style() });
      continue;
    }
    const [, closing, name = '', rest = ''] = mark;
    if (closing === '/') {
      if (open.pop()?.name !== name) faults.push(`</${name}> closes nothing`);
      const pause = ENDS[name];
      if (pause !== undefined) segments.push({ kind: 'pause', milliseconds: pause });
      continue;
    }
    const tag = { name, attributes: attributesOf(rest) };
    faults.push(...tagFaults(tag));
    if ((name === 'speak') !== (open.length === 0)) faults.push('one <speak> must hold it all');
    if (name === 'audio') audio += 1;
    if (name === 'break') segments.push({ kind: 'pause', milliseconds: breakOf(tag) ?? 0 });
    if (!rest.trimEnd().endsWith('/')) open.push({ name, style: styled(style(), tag) });
  }
  if (open.length > 0) faults.push(`<${open.at(-1)?.name}> is never closed`);
  if (audio > MOST_AUDIO) faults.push(`${audio} <audio> tags, where five are allowed`);
  return { segments, faults };
}
