import { html } from 'hono/html';
import { type Findings, LABELS, type Label } from '../../evidence/findings.ts';
import type { EventOf } from '../../interview/event.ts';
import { WORDS_A_SECOND } from '../../interview/feedback.ts';
import { KINDS, rungName } from '../kinds.ts';
import { type Stretch, stretches } from '../marked.ts';
import { type Html, nothing } from './layout.ts';

type Judged = EventOf<'answer-judged'>;

const reasonOf = ({ findings }: Findings, label: Label) =>
  findings.find((finding) => finding.label === label)?.reason ?? '';

function stretch({ text, labels, ends }: Stretch, findings: Findings): Html {
  const [first] = labels;
  if (first === undefined) return html`${text}`;
  const why = labels.map((label) => `${KINDS[label].name}: ${reasonOf(findings, label)}`).join(' ');
  const shapes = ends.map((label) => KINDS[label].shape).join('');
  const names = ends.map((label) => KINDS[label].name).join(', ');
  return html`<mark class="kind-${first}" tabindex="0" data-why="${why}">${text}${
    ends.length === 0
      ? nothing
      : html`<sup aria-hidden="true">${shapes}</sup><span class="for-ears"> (${names})</span>`
  }</mark>`;
}

/** The words of an answer with the evidence marked in them, by colour, shape and text. */
export function judgedWords({ words, probeWords, findings }: Judged): Html {
  const probeAt = probeWords === null ? words.length : words.length - probeWords.length;
  let at = 0;
  const parts = stretches(words, findings, [probeAt]).map((one) => {
    at += one.text.length;
    const begins = at === probeAt;
    return html`${stretch(one, findings)}${begins && at < words.length ? html`<span class="asked"> — when asked: </span>` : nothing}`;
  });
  return html`<p class="words">${parts}</p>`;
}

/** What each shape means; only the kinds that are on the page. */
export function legend(all: readonly Findings[]): Html {
  const shown = LABELS.filter((label) => all.some(({ labels }) => labels[label]));
  if (shown.length === 0) return nothing;
  return html`<ul class="legend" aria-label="What the marks mean">${shown.map(
    (label) => html`<li><mark class="kind-${label}">${KINDS[label].shape} ${KINDS[label].name}</mark></li>`,
  )}</ul>`;
}

/** Why, for those who neither hover nor focus. */
export const reasons = ({ findings }: Findings): Html =>
  html`<details><summary>Why</summary><ul>${findings.map(
    ({ label, reason }) =>
      html`<li>${KINDS[label].shape} <strong>${KINDS[label].name}</strong>: ${reason}</li>`,
  )}</ul></details>`;

const seconds = (words: number) => Math.round(words / WORDS_A_SECOND);

/** How far into the answer the first number, the first observation and the plan came. */
export function timeline({ words, findings }: Judged): Html {
  const total = seconds(findings.words);
  if (total === 0) return nothing;
  const place = (offset: number | null) =>
    offset === null ? null : Math.round((100 * offset) / Math.max(1, words.length));
  const number = findings.wordsToFirstMetric === null ? null : seconds(findings.wordsToFirstMetric);
  const plan = place(findings.order.firstProposal);
  const planSeconds = plan === null ? null : Math.round((plan * total) / 100);
  const numberAt = number === null ? null : Math.min(100, Math.round((100 * number) / total));
  return html`<figure class="timeline"><svg viewBox="0 0 104 8" role="img" aria-label="A line of ${total} seconds">
<rect class="track" x="2" y="3.4" width="100" height="1.2"></rect>${
    plan === null ? nothing : html`<rect class="plan" x="${plan}" y="1" width="2" height="6"></rect>`
  }${numberAt === null ? nothing : html`<circle class="number" cx="${numberAt + 2}" cy="4" r="2.4"></circle>`}</svg>
<figcaption>${total} seconds. ${
    number === null ? 'No number.' : html`● First number after ${number} s.`
  } ${planSeconds === null ? 'No plan.' : html`□ Plan after ${planSeconds} s.`}</figcaption></figure>`;
}

export const rung = ({ findings }: Judged): Html =>
  html`<p class="rung rung-${findings.rung ?? 'none'}">${rungName(findings.rung)}</p>`;
