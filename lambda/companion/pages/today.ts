import { html } from 'hono/html';
import type { SessionTally } from '../../store/tally.ts';
import { type Advice, adviceFrom, recentSums } from '../advice.ts';
import type { Overview } from '../overview.ts';
import type { Reader } from '../settings.ts';
import { day, type Html, nothing, type Place, page, percent, plural } from './layout.ts';

const ADVICE: Readonly<Record<Advice, readonly [string, string]>> = {
  number: [
    'Say one number that you observed.',
    'Before each answer ask yourself what was counted, and say that first. A guess is not a number; say how many of how many.',
  ],
  first: [
    'Tell what you saw before what you would do.',
    'You have the numbers. Move the sentence that holds one in front of the sentence that begins with “so we built”.',
  ],
  source: [
    'Say where each number comes from.',
    'A log, a dashboard, a survey, your own count: five words are enough, and they answer the question a panel asks next.',
  ],
  test: [
    'Say how you knew that it worked.',
    'A before and an after, or a test against something that was left as it was.',
  ],
  keep: ['Keep it as it is, and vary the stories.', 'Take a question that you have not answered yet.'],
};

function dateForm(base: string, reader: Reader, date: string): Html {
  return html`<form method="post" action="${base}/interview-date" class="inline">
<input type="hidden" name="token" value="${reader.formToken}">
<label for="date">The day of your interview</label> <input type="date" id="date" name="date" value="${date}"> <button class="quiet">Keep</button></form>`;
}

function countdown(date: string, now: Date): Html {
  const days = Math.round((Date.parse(date) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000);
  const label = days > 1 ? 'days to go' : days === 1 ? 'day to go' : days === 0 ? 'it is today' : 'it was';
  return html`<li><strong>${days > 0 ? String(days) : days === 0 ? '0' : day(date)}</strong> <span>${label}</span></li>`;
}

function lastSession(base: string, tally: SessionTally | undefined): Html {
  if (tally === undefined) return nothing;
  return html`<p>Last time, ${day(tally.startedAt)}: ${plural(tally.judged, 'answer')} judged, ${tally.unprompted} with a number of your own.
<a href="${base}/sessions/${tally.session}">Read it</a></p>`;
}

/** How an interview begins: at home on the page beside the log, elsewhere by voice. */
const begin = ({ signedIn }: Place): Html =>
  signedIn === 'home' ? html`<a href="/">Open the coach</a>` : html`Say “Alexa, open evidence coach”`;

/** What to do next, before anything else. */
export function todayPage(place: Place, reader: Reader, seen: Overview, now: Date): Html {
  const { base } = place;
  const date = reader.profile.interviewDate ?? seen.newest?.interview.about?.date ?? '';
  const sums = recentSums(seen.tallies);
  if (seen.tallies.length === 0) {
    return page(
      place,
      html`<h1>Nothing here yet</h1>
<p class="lead">${begin(place)}. After your first answer this page tells you the one thing to practise.</p>
${dateForm(base, reader, date)}`,
    );
  }
  const [advice, how] = ADVICE[adviceFrom(sums)];
  return page(
    place,
    html`<h1>Practise one thing</h1>
<section class="one"><p class="lead">${advice}</p><p>${how}</p><p class="how">${begin(place)}, then say “one question”.</p></section>
<ul class="figures">${date === '' ? nothing : countdown(date, now)}
<li><strong>${percent(sums.unprompted, sums.judged)}</strong> <span>of your last ${sums.judged} answers held a number that nobody asked for</span></li>
<li><strong>${sums.seconds === null ? '–' : `${sums.seconds} s`}</strong> <span>to your first number, in the middle case</span></li>
<li><strong>${percent(sums.evidenceFirst, sums.withPlan)}</strong> <span>of the plans came after what was seen</span></li></ul>
${lastSession(base, seen.tallies[0])}
${dateForm(base, reader, date)}
${seen.whole ? nothing : html`<p>Older sessions are still being counted; reload to go on.</p>`}`,
  );
}
