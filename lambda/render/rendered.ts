import type { Screen } from './screen.ts';

/** A reply as words: SSML for the speech, plain text for the card. */
export interface Rendered {
  /** A whole `<speak>` document, at most 8,000 characters with its tags. */
  readonly speech: string;
  /** Said after eight seconds of silence; null closes the session. */
  readonly reprompt: string | null;
  /** Null where the device has none. */
  readonly screen: Screen | null;
  readonly card: { readonly title: string; readonly content: string } | null;
}
