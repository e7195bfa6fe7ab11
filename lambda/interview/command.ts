/** What the candidate's request means, whichever way Alexa delivered it. */
export type Command =
  | { readonly kind: 'launch' }
  /** Free speech: one piece of an answer, or the reply to a question of the coach. */
  | { readonly kind: 'words'; readonly words: string; readonly closes: boolean }
  /** A misheard piece put right: "no, I said thirty to twelve percent". */
  | { readonly kind: 'correct'; readonly words: string; readonly meant: string }
  /** A question to the coach that the pack answers. */
  | { readonly kind: 'ask-coach'; readonly faq: string }
  /** "The strategy round". */
  | { readonly kind: 'name-round'; readonly round: string }
  /** Alexa closed the session; nobody can be spoken to. */
  | { readonly kind: 'session-ended'; readonly reason: string }
  /** A request that this skill does not know. */
  | { readonly kind: 'unclear'; readonly request: string }
  | { readonly kind: PlainCommand };

/** Commands that say all by their kind. A `missed` piece arrived without words (FallbackIntent, an empty slot). */
export type PlainCommand =
  | 'missed'
  | 'finish'
  | 'judge'
  | 'continue'
  | 'yes'
  | 'no'
  | 'next'
  | 'retry'
  | 'stronger'
  | 'example'
  | 'key-point'
  | 'why'
  | 'one'
  | 'round'
  | 'express'
  | 'full'
  | 'real'
  | 'practice'
  | 'drill'
  | 'mistake'
  | 'reframe'
  | 'matrix'
  | 'opening'
  | 'failure'
  | 'progress'
  | 'suggest'
  | 'repeat'
  | 'moment'
  | 'recap'
  | 'help'
  | 'log'
  | 'kept'
  | 'erase'
  | 'erase-last'
  | 'stop'
  | 'cancel'
  | 'home';

export type CommandKind = Command['kind'];
/** The command of a kind; of a plain one, just its kind. */
export type CommandOf<K extends CommandKind> = K extends PlainCommand
  ? { readonly kind: K }
  : Extract<Command, { kind: K }>;
