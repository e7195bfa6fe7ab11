import type { Segment } from '../ssml.ts';

/** Speaks what the coach says, as far as the browser can. */
export interface Mouth {
  /** Resolves when it has been said, or at once where nothing can be said. */
  speak(segments: readonly Segment[]): Promise<void>;
  hush(): void;
  mute(muted: boolean): void;
}

/** A person's rate of speech, to give up on a voice that never reports its end (characters a second, milliseconds). */
const CHARACTERS_A_SECOND = 9;
const GRACE = 3_000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The same name gets the same voice, and another name another one as long as there are enough. */
function voiceFor(name: string | null, voices: readonly SpeechSynthesisVoice[]) {
  const [own, ...others] = voices;
  if (name === null || others.length === 0) return own;
  const sum = [...name].reduce((total, letter) => total * 31 + letter.charCodeAt(0), 7);
  return others[sum % others.length];
}

/** Where there is one voice only, each interviewer is heard by a pitch of their own. */
const pitchFor = (name: string | null) => (name === null ? 1 : 0.8 + (name.charCodeAt(0) % 5) * 0.1);

export function browserMouth(language: () => string): Mouth {
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;
  let muted = false;
  let turn = 0;

  const voices = () =>
    (synthesis?.getVoices() ?? []).filter((voice) => voice.lang.startsWith(language().slice(0, 2)));

  function words(segment: Extract<Segment, { kind: 'words' }>, synthesizer: SpeechSynthesis): Promise<void> {
    const spoken = new SpeechSynthesisUtterance(segment.text);
    const available = voices();
    const voice = voiceFor(segment.voice, available);
    if (voice !== undefined) spoken.voice = voice;
    spoken.lang = voice?.lang ?? language();
    spoken.rate = segment.rate;
    spoken.volume = segment.volume;
    spoken.pitch = (available.length > 1 ? 1 : pitchFor(segment.voice)) * (segment.emphasis ? 1.1 : 1);
    const said = new Promise<void>((resolve) => {
      spoken.onend = () => resolve();
      spoken.onerror = () => resolve();
    });
    synthesizer.speak(spoken);
    return Promise.race([said, pause((segment.text.length / CHARACTERS_A_SECOND) * 1_000 + GRACE)]);
  }

  return {
    async speak(segments) {
      turn += 1;
      const mine = turn;
      for (const segment of segments) {
        if (muted || mine !== turn || synthesis === null || voices().length === 0) return;
        await (segment.kind === 'pause' ? pause(segment.milliseconds) : words(segment, synthesis));
      }
    },
    hush() {
      turn += 1;
      synthesis?.cancel();
    },
    mute(wish) {
      muted = wish;
      if (wish) synthesis?.cancel();
    },
  };
}
