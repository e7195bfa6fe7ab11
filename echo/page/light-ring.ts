/** What the device is doing, as its ring of light shows it. */
export type RingState = 'idle' | 'listening' | 'thinking' | 'speaking';

const TOLD: Readonly<Record<RingState, string>> = {
  idle: 'Your turn.',
  listening: 'Listening…',
  thinking: 'Thinking…',
  speaking: 'Speaking…',
};

/** The ring for the eyes, and the same in words for everybody. */
export function lightRing(ring: HTMLElement, status: HTMLElement) {
  return (state: RingState, words = TOLD[state]): void => {
    ring.dataset['state'] = state;
    if (status.textContent !== words) status.textContent = words;
  };
}
