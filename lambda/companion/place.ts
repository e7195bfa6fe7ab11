import type { Place } from './pages/layout.ts';
import type { CompanionSettings } from './settings.ts';

/** A page in this log. */
export const placeIn = (
  { base, entrance }: CompanionSettings,
  title: string,
  open: string | null,
): Place => ({
  base,
  title,
  open,
  signedIn: entrance.kind === 'home' ? 'home' : 'paired',
});
