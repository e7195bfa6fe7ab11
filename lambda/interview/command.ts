/** What the candidate's request means, whichever way Alexa delivered it. */
export type Command =
  | { readonly kind: 'launch' }
  /** Free speech: one piece of an answer, or the reply to a question of the coach. */
  | { readonly kind: 'words'; readonly words: string; readonly closes: boolean }
  /** A piece that arrived without words (FallbackIntent, an empty slot). */
  | { readonly kind: 'missed' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'judge' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'next' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'one' }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'recap' }
  | { readonly kind: 'help' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'home' }
  /** Alexa closed the session; nobody can be spoken to. */
  | { readonly kind: 'session-ended'; readonly reason: string }
  /** A request that this skill does not know. */
  | { readonly kind: 'unclear'; readonly request: string };

export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
