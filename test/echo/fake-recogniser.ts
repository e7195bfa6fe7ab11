/**
 * A speech recogniser at the browser's own API, put into the page before its script runs: the test says what was
 * heard. Plain JavaScript, because it runs in the browser.
 */
export const FAKE_RECOGNISER = `
  window.recogniser = { current: null };
  class SpeechRecognition extends EventTarget {
    start() { window.recogniser.current = this; }
    stop() { this.dispatchEvent(new Event('end')); }
    abort() { this.dispatchEvent(new Event('end')); }
  }
  const result = (words) => Object.assign(new Event('result'), {
    results: [Object.assign([{ transcript: words }], { isFinal: true })],
  });
  window.recogniser.say = (words) => {
    const { current } = window.recogniser;
    current.dispatchEvent(result(words));
    current.dispatchEvent(new Event('end'));
  };
  window.recogniser.fail = (error) => {
    const { current } = window.recogniser;
    current.dispatchEvent(Object.assign(new Event('error'), { error }));
    current.dispatchEvent(new Event('end'));
  };
  Object.defineProperty(window, 'SpeechRecognition', { value: SpeechRecognition, configurable: true });
  Object.defineProperty(window, 'webkitSpeechRecognition', { value: undefined, configurable: true });
`;
