/** What a browser's speech recognition gives; TypeScript's own library does not know it yet. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}
interface RecognitionResultEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}
type RecognitionMaker = new () => Recognition;

export interface Hearing {
  /** Words so far, while somebody speaks. */
  readonly interim: (words: string) => void;
  /** One piece: what was said until the pause. Null where nothing was said. */
  readonly heard: (words: string | null) => void;
  /** Why nothing can be heard: the browser's own code ("not-allowed", "network"). */
  readonly trouble: (code: string) => void;
}

/** Listens by the browser's own speech recognition. */
export interface Ear {
  listen(hearing: Hearing): void;
  /** The person is done: what was heard so far is the piece. */
  finish(): void;
  /** Whatever was heard is dropped. */
  stop(): void;
}

function maker(): RecognitionMaker | null {
  const known = window as unknown as Record<string, RecognitionMaker | undefined>;
  return known['SpeechRecognition'] ?? known['webkitSpeechRecognition'] ?? null;
}

/** Null where the browser cannot recognise speech. */
export function browserEar(language: () => string): Ear | null {
  const Maker = maker();
  if (Maker === null) return null;
  let current: Recognition | null = null;
  return {
    listen({ interim, heard, trouble }) {
      current?.abort();
      const recognition = new Maker();
      current = recognition;
      let words: string | null = null;
      recognition.lang = language();
      recognition.interimResults = true;
      recognition.continuous = false;
      recognition.addEventListener('result', (event) => {
        const { results } = event as RecognitionResultEvent;
        words = Array.from(results, (result) => result[0]?.transcript ?? '')
          .join(' ')
          .trim();
        interim(words);
      });
      recognition.addEventListener('error', (event) => {
        const code = (event as unknown as { readonly error?: string }).error ?? 'unknown';
        if (current === recognition && code !== 'no-speech' && code !== 'aborted') trouble(code);
      });
      recognition.addEventListener('end', () => {
        if (current !== recognition) return;
        current = null;
        heard(words === '' ? null : words);
      });
      recognition.start();
    },
    finish: () => current?.stop(),
    stop() {
      const stopped = current;
      current = null;
      stopped?.abort();
    },
  };
}
