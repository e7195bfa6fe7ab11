/** How often it is looked whether the parent still lives (milliseconds). */
const EVERY = 250;

/**
 * Calls `leave` once the process that started this one is gone. npm hands a signal to the shell between, which dies of
 * it without passing it on: without this, `kill` on `npm start` would leave the server running.
 */
export function whenLeftBehind(parent: () => number, leave: () => void): void {
  const first = parent();
  const timer = setInterval(() => {
    if (parent() === first) return;
    clearInterval(timer);
    leave();
  }, EVERY);
  timer.unref();
}
