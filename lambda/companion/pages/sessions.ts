import { html } from 'hono/html';
import type { Pack } from '../../../models/compiled/pack-types.ts';
import type { SessionTally } from '../../store/tally.ts';
import { day, type Html, nothing, type Place, page, percent, plural } from './layout.ts';

export interface Filters {
  readonly round: string;
  readonly mode: string;
}

export interface SessionList {
  readonly tallies: readonly SessionTally[];
  readonly filters: Filters;
  readonly modes: readonly string[];
  /** How many there are in all with these filters. */
  readonly count: number;
  /** The session to read on after; null at the end. */
  readonly next: string | null;
}

export const roundTitle = (packs: readonly Pack[], id: string): string =>
  packs.flatMap(({ rounds }) => rounds).find((round) => round.id === id)?.title ?? id;

const option = (value: string, chosen: string, name: string): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name}</option>`;

function filterForm({ base }: Place, { filters, modes }: SessionList, packs: readonly Pack[]): Html {
  const rounds = packs.flatMap((pack) => pack.rounds);
  return html`<form method="get" action="${base}/sessions" class="inline filters">
<label for="round">Round</label> <select id="round" name="round">${option('', filters.round, 'all')}${rounds.map(
    (round) => option(round.id, filters.round, round.title),
  )}</select>
<label for="mode">Held as</label> <select id="mode" name="mode">${option('', filters.mode, 'all')}${modes.map(
    (mode) => option(mode, filters.mode, mode),
  )}</select> <button class="quiet">Show</button></form>`;
}

export const searchForm = (
  base: string,
  words: string,
): Html => html`<form method="get" action="${base}/search" class="inline" role="search">
<label for="words">In your own words</label> <input type="search" id="words" name="words" value="${words}" maxlength="100" required> <button class="quiet">Search</button></form>`;

function entry({ base }: Place, tally: SessionTally, packs: readonly Pack[]): Html {
  const rounds = Object.keys(tally.rounds).map((round) => roundTitle(packs, round));
  const best = tally.rungs.findLastIndex((count) => count > 0);
  return html`<li><p><a href="${base}/sessions/${tally.session}"><strong>${day(tally.startedAt)}</strong></a> <span class="held">${tally.mode}</span></p>
<p>${plural(tally.answers, 'answer')}${rounds.length === 0 ? nothing : html` · ${rounds.join(', ')}`}</p>
<p>${
    tally.judged === 0
      ? 'nothing judged yet'
      : html`${percent(tally.unprompted, tally.judged)} with a number unasked · best: step ${best} of 5`
  }</p></li>`;
}

/** The sessions, newest first. */
export function sessionsPage(place: Place, list: SessionList, packs: readonly Pack[]): Html {
  const { tallies, filters, count, next } = list;
  const query = new URLSearchParams({ ...filters, after: next ?? '' });
  return page(
    place,
    html`<h1>Sessions</h1>
${searchForm(place.base, '')}
${filterForm(place, list, packs)}
<p>${count === 0 ? 'There is no such session.' : plural(count, 'session')}</p>
<ul class="cards">${tallies.map((tally) => entry(place, tally, packs))}</ul>
${next === null ? nothing : html`<p><a href="${place.base}/sessions?${query.toString()}">Earlier sessions</a></p>`}`,
  );
}
