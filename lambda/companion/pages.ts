import { html, raw } from 'hono/html';
import type { InterviewEvent } from '../interview/event.ts';
import type { Snapshot, SnapshotPage, TurnRecord } from '../store/interview-store.ts';

type Html = ReturnType<typeof html>;

const day = (at: string) => at.slice(0, 10);

function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head><body><main>${body}</main></body></html>`;
}

/** Shown to whoever is not signed in: it says nothing about anybody. */
export const signInPage = (): Html =>
  page('Your log', html`<h1>Your log</h1><p>Nobody is signed in here.</p>`);

/** The candidate's interviews, newest first. */
export function interviewsPage({ snapshots, next }: SnapshotPage, base: string): Html {
  const items = snapshots.map(
    ({ interview, at }) => html`<li><a href="${base}/interviews/${interview.session}">${day(at)}</a></li>`,
  );
  return page(
    'Your log',
    html`<h1>Your log</h1>
${snapshots.length === 0 ? html`<p>No interviews yet. Say “open evidence coach”.</p>` : html`<ul>${items}</ul>`}
${next === null ? raw('') : html`<p><a href="${base}?after=${encodeURIComponent(next)}">Earlier</a></p>`}`,
  );
}

function eventRow(event: InterviewEvent): Html | null {
  if (event.kind === 'question-asked') return html`<h2>Question ${event.question}</h2>`;
  if (event.kind === 'piece-heard') return html`<p>${event.words}</p>`;
  if (event.kind !== 'answer-judged') return null;
  const quotes = event.findings.findings.flatMap((finding) =>
    finding.quotes.map((quote) => html`<li>${finding.label}: “${quote.text}”</li>`),
  );
  return html`<p>Step ${event.findings.rung ?? 'not judged'} of 5</p><ul>${quotes}</ul>`;
}

/** One interview: what was asked, what was heard, what was found in it. */
export function interviewPage({ at }: Snapshot, turns: readonly TurnRecord[], base: string): Html {
  const rows = turns.flatMap((turn) => turn.events.flatMap((event) => eventRow(event) ?? []));
  return page(
    `Interview of ${day(at)}`,
    html`<p><a href="${base}">All interviews</a></p><h1>${day(at)}</h1>${rows}`,
  );
}
