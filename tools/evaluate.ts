import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../lambda/evidence/analyse.ts';
import { type Findings, LABELS } from '../lambda/evidence/findings.ts';
import { type Figures, figuresOf } from './evaluation/figures.ts';
import { confusionOf, quotesLine, tableOf } from './evaluation/table.ts';
import { readPriors } from './train.ts';
import { type LabelledAnswer, readAnswers } from './training/answers.ts';
import { crossValidate } from './training/cross-validate.ts';
import { lessonFrom } from './training/lesson.ts';

/**
 * npm run evaluate: how often the analyser is right on the labelled answers. Prints every figure, the worst twenty answers of
 * the development part with their words, and the locked part as figures only; writes docs/evaluation.md, which the README shows.
 */

const WORST = 20;

/** The labels that an answer's findings got wrong. */
const wrongOf = (answer: LabelledAnswer, findings: Findings): string[] => [
  ...LABELS.filter((label) => answer.labels[label] !== findings.labels[label]).map((label) =>
    answer.labels[label] ? `missed ${label}` : `wrongly ${label}`,
  ),
  ...(answer.labels.evidenceFirst === findings.labels.evidenceFirst
    ? []
    : [`evidenceFirst is ${answer.labels.evidenceFirst}, found ${findings.labels.evidenceFirst}`]),
];

function printWorst(answers: readonly LabelledAnswer[], found: readonly Findings[]): void {
  const ranked = answers
    .map((answer, at) => ({ answer, wrong: wrongOf(answer, found[at] as Findings) }))
    .sort((a, b) => b.wrong.length - a.wrong.length)
    .slice(0, WORST);
  for (const { answer, wrong } of ranked)
    console.log(`${answer.id}: ${wrong.join(', ')}\n  ${answer.text}\n`);
}

function section(title: string, note: string, figures: Figures): string {
  return [
    `## ${title}`,
    '',
    note,
    '',
    tableOf(figures),
    '',
    confusionOf(figures),
    '',
    quotesLine(figures),
    '',
  ].join('\n');
}

const development = readAnswers('development');
const locked = readAnswers('locked');
const unseen = crossValidate(development.map(lessonFrom), readPriors());
const sections = [
  section(
    `Locked part (${locked.length} answers)`,
    'Nobody read these while cues and weights were made: this is what to expect from an answer.',
    figuresOf(
      locked,
      locked.map((answer) => analyse(answer.text)),
    ),
  ),
  section(
    `Development part (${development.length} answers), cross-validated`,
    'Each answer judged by weights that were learned without it; the first cues were written with some of these answers in view.',
    figuresOf(development, unseen),
  ),
  section(
    'Development part, by the weights that ship',
    'The weights were learned from these answers: this says how well they are fitted, no more.',
    figuresOf(
      development,
      development.map((answer) => analyse(answer.text)),
    ),
  ),
];
const text = `# How often the analyser is right\n\nWritten by \`npm run evaluate\`, never by hand.\n\n${sections.join('\n')}`;
console.log(text);
console.log(`## The worst ${WORST} of the development part, cross-validated\n`);
printWorst(development, unseen);
mkdirSync(join(import.meta.dirname, '../docs'), { recursive: true });
writeFileSync(join(import.meta.dirname, '../docs/evaluation.md'), text);
