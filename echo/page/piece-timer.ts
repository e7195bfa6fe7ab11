/** Shows how long the current piece is: seconds since its first word, and words. */
export function pieceTimer(shown: HTMLElement) {
  let began: number | null = null;
  let words = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    const seconds = began === null ? 0 : Math.floor((Date.now() - began) / 1_000);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    shown.textContent = began === null ? '' : `${clock} · ${words} ${words === 1 ? 'word' : 'words'}`;
  };

  return {
    /** The piece as it stands now; an empty one stops the clock. */
    piece(text: string): void {
      words = text.split(/\s+/).filter((word) => word !== '').length;
      if (words === 0) {
        clearInterval(ticking);
        ticking = undefined;
        began = null;
      } else if (began === null) {
        began = Date.now();
        ticking = setInterval(draw, 1_000);
      }
      draw();
    },
  };
}
