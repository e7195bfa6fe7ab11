import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PackRefused, problemLine } from '../../models/guide/pack-problem.ts';
import { readPack } from '../../models/guide/read-pack.ts';

const GOOD = 'models/guide/alexa-pm';

/** A copy of the good pack with one text of one file replaced. */
function spoilt(file: string, from: string | RegExp, to: string): { folder: string; line: number } {
  const folder = join(mkdtempSync(join(tmpdir(), 'pack-')), 'alexa-pm');
  cpSync(GOOD, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
  if (at < 0) throw new Error(`nothing to spoil in ${file}: ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return { folder, line: text.slice(0, at).split('\n').length };
}

function refusal(folder: string): string[] {
  try {
    readPack(folder);
  } catch (error) {
    if (error instanceof PackRefused) return error.problems.map(problemLine);
    throw error;
  } finally {
    rmSync(join(folder, '..'), { recursive: true });
  }
  return [];
}

interface Bad {
  readonly title: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly what: string;
  readonly remedy: string;
}

const BAD: readonly Bad[] = [
  {
    title: 'a misspelt key',
    file: 'faq.yaml',
    from: 'back:',
    to: 'bakc:',
    what: '"bakc" is not a key',
    remedy: 'known here are id, asks, answer, back, from',
  },
  {
    title: 'a wrong voice',
    file: 'pack.yaml',
    from: 'voice: Salli',
    to: 'voice: Sally',
    what: '"voice" is "Sally"',
    remedy: 'Ivy, Joanna',
  },
  {
    title: 'a text where a number belongs',
    file: 'recruiter-screen.yaml',
    from: 'difficulty: 1',
    to: 'difficulty: easy',
    what: '"difficulty" is "easy"',
    remedy: 'Make it a whole number',
  },
  {
    title: 'an exclamation mark',
    file: 'recruiter-screen.yaml',
    from: /short: [^\n]*\?/,
    to: 'short: What a day! What happened?',
    what: '"short" is',
    remedy: 'no exclamation mark',
  },
  {
    title: 'two questions in one',
    file: 'hiring-manager.yaml',
    from: /short: [^\n]*\?/,
    to: 'short: What? And why?',
    what: 'does not end in its one question',
    remedy: 'Keep one question mark',
  },
  {
    title: 'a long reprompt',
    file: 'hiring-manager.yaml',
    from: /short: [^\n]*\?/,
    to: 'short: What was it that you then in the end did about it all after that day?',
    what: 'These are 16 words',
    remedy: 'Cut 4 of them',
  },
  {
    title: 'an unknown round',
    file: 'bar-raiser-customers.yaml',
    from: 'round: bar-raiser',
    to: 'round: lunch',
    what: 'There is no round "lunch"',
    remedy: 'recruiter-screen',
  },
  {
    title: 'an unknown principle',
    file: 'bar-raiser-customers.yaml',
    from: /principle: [^\n]+/,
    to: 'principle: Have Fun',
    what: '"Have Fun" is not among',
    remedy: 'Add it to "principles"',
  },
  {
    title: 'an origin that is not there',
    file: 'faq.yaml',
    from: 'from: [faq-pay]',
    to: 'from: [faq-play]',
    what: '"faq-play" is not in the coverage list',
    remedy: 'correct its spelling',
  },
  {
    title: 'an item that nothing comes from',
    file: 'coverage.yaml',
    from: /coverage:\n/,
    to: 'coverage:\n  - { id: idea-moon, kind: idea, title: The moon }\n',
    what: 'Nothing in the pack comes from "idea-moon"',
    remedy: 'or remove it',
  },
  {
    title: 'invented data told as a fact',
    file: 'product-sense-strategy.yaml',
    from: 'text: Suppose',
    to: 'text: In truth',
    what: 'sounds like a fact',
    remedy: 'Begin it with "Suppose"',
  },
  {
    title: 'a key that stands in two files',
    file: 'faq.yaml',
    from: 'faq:',
    to: 'id: alexa-pm\nfaq:',
    what: '"id" stands in faq.yaml already',
    remedy: 'Keep one of the two',
  },
  {
    title: 'what is not YAML',
    file: 'faq.yaml',
    from: 'back: ',
    to: 'back: "',
    what: 'This is not YAML',
    remedy: 'quotation marks',
  },
  {
    title: 'another name than its folder',
    file: 'pack.yaml',
    from: 'id: alexa-pm',
    to: 'id: alexa-tpm',
    what: 'calls itself "alexa-tpm"',
    remedy: 'the same name',
  },
];

describe('a bad pack is refused with file, line and remedy', () => {
  it('while the good one compiles', () => {
    expect(readPack(GOOD).id).toBe('alexa-pm');
  });

  it.each(BAD)('$title', ({ file, from, to, what, remedy }) => {
    const { folder } = spoilt(file, from, to);
    const lines = refusal(folder);
    const told = lines.find((line) => line.includes(what));
    expect(told).toBeDefined();
    expect(told).toMatch(/\.yaml:\d+: /);
    expect(told).toContain('Remedy: ');
    expect(told).toContain(remedy);
  });

  it('and the line is the line of the fault', () => {
    const { folder, line } = spoilt(
      'product-sense-strategy.yaml',
      'orderMatters: true',
      'orderMatters: perhaps',
    );
    expect(refusal(folder)[0]).toContain(`product-sense-strategy.yaml:${line}: "orderMatters" is "perhaps"`);
  });

  it('and a missing key is told at the thing that misses it', () => {
    const { folder } = spoilt('faq.yaml', /\n {4}back: [^\n]*/, '');
    expect(refusal(folder)[0]).toMatch(/faq\.yaml:3: "back" is missing\. Remedy: Add "back:" here\./);
  });
});
