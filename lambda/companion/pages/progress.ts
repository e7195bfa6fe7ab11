import { html } from 'hono/html';
import type { Pack } from '../../../models/compiled/pack-types.ts';
import { LABELS } from '../../evidence/findings.ts';
import type { SessionTally } from '../../store/tally.ts';
import { sumsOf } from '../advice.ts';
import { KINDS } from '../kinds.ts';
import { type Period, periodsOf } from '../periods.ts';
import { type Html, nothing, type Place, page, percent } from './layout.ts';
import { roundTitle } from './sessions.ts';

const share = (part: number, of: number): string => (of === 0 ? '' : String(Math.round((100 * part) / of)));

/** A row of the table that is also what the chart draws: the figures stand in it once. */
function row({ name, at, tallies }: Period): Html {
  const sums = sumsOf(tallies);
  const rungs = tallies
    .flatMap((tally) => tally.rungs.map((count, rung) => count * rung))
    .reduce((a, b) => a + b, 0);
  const mean = sums.judged === 0 ? '' : (rungs / sums.judged).toFixed(1);
  return html`<tr data-at="${Math.round(Date.parse(at) / 1000)}"><th scope="row">${name}</th><td>${sums.judged}</td><td>${mean}</td>
<td>${share(sums.unprompted, sums.judged)}</td><td>${share(sums.evidenceFirst, sums.withPlan)}</td><td>${sums.seconds ?? ''}</td></tr>`;
}

function byRound(tallies: readonly SessionTally[], packs: readonly Pack[]): Html {
  const rounds = new Map<string, { judged: number; unprompted: number; rungs: number }>();
  for (const [round, tally] of tallies.flatMap((one) => Object.entries(one.rounds))) {
    const was = rounds.get(round) ?? { judged: 0, unprompted: 0, rungs: 0 };
    rounds.set(round, {
      judged: was.judged + tally.judged,
      unprompted: was.unprompted + tally.unprompted,
      rungs: was.rungs + tally.rungs,
    });
  }
  return html`<h2>By round</h2><div class="wide" tabindex="0" role="region" aria-label="By round"><table><thead><tr><th scope="col">Round</th><th scope="col">Answers judged</th><th scope="col">With a number unasked</th><th scope="col">Mean step</th></tr></thead>
<tbody>${[...rounds].map(
    ([round, { judged, unprompted, rungs }]) =>
      html`<tr><th scope="row">${roundTitle(packs, round)}</th><td>${judged}</td><td>${percent(unprompted, judged)}</td><td>${(rungs / Math.max(1, judged)).toFixed(1)}</td></tr>`,
  )}</tbody></table></div>`;
}

function byKind(tallies: readonly SessionTally[]): Html {
  const judged = tallies.reduce((sum, tally) => sum + tally.judged, 0);
  return html`<h2>By kind</h2><table><thead><tr><th scope="col">Kind</th><th scope="col">Answers with it</th><th scope="col">Share</th></tr></thead>
<tbody>${LABELS.map((label) => {
    const count = tallies.reduce((sum, { kinds }) => sum + (kinds[label] ?? 0), 0);
    return html`<tr><th scope="row">${KINDS[label].shape} ${KINDS[label].name}</th><td>${count}</td><td>${percent(count, judged)}</td></tr>`;
  })}</tbody></table>`;
}

/** How it went over time: the same numbers as lines and as a table. */
export function progressPage(place: Place, tallies: readonly SessionTally[], packs: readonly Pack[]): Html {
  const judged = tallies.filter((tally) => tally.judged > 0);
  if (judged.length === 0)
    return page(
      place,
      html`<h1>Progress</h1><p class="lead">Nothing to compare yet. After your first judged answer this page begins.</p>`,
    );
  const { unit, periods } = periodsOf(judged);
  return page(
    place,
    html`<h1>Progress</h1>
${
  judged.length === 1
    ? html`<p class="lead">One session so far: this is where you start from. Lines are drawn from the second one on.</p>`
    : html`<div id="charts" hidden><figure><figcaption>Step on the ladder, mean</figcaption><div data-columns="2" data-top="5"></div></figure>
<figure><figcaption>Percent: number unasked, and evidence before the plan</figcaption><div data-columns="3 4" data-top="100"></div></figure>
<figure><figcaption>Seconds to the first number</figcaption><div data-columns="5"></div></figure></div>`
}
<h2>Over time, by ${unit}</h2>
<div class="wide" tabindex="0" role="region" aria-label="Over time"><table id="progress"><thead><tr><th scope="col">${unit.charAt(0).toUpperCase()}${unit.slice(1)}</th><th scope="col">Answers judged</th><th scope="col">Mean step</th><th scope="col">Number unasked, %</th><th scope="col">Evidence first, %</th><th scope="col">Seconds to number</th></tr></thead>
<tbody>${periods.map(row)}</tbody></table></div>
${byRound(judged, packs)}
${byKind(judged)}
${judged.length === 1 ? nothing : html`<script src="${place.base}/assets/uplot.js" defer></script><script src="${place.base}/assets/log.js" defer></script>`}`,
  );
}
