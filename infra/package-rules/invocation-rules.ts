import { ofModels, type Rule } from './rule.ts';

const SOURCE = 'alexa-platform notes §2; developer.amazon.com, Choose the Invocation Name';
const LAUNCH = [
  'ask',
  'begin',
  'enable',
  'launch',
  'load',
  'open',
  'play',
  'resume',
  'run',
  'start',
  'talk',
  'tell',
  'use',
];
const CONNECTING = [
  'about',
  'and',
  'by',
  'from',
  'if',
  'in',
  'into',
  'that',
  'to',
  'using',
  'whether',
  'with',
];
const TAKEN = ['alexa', 'amazon', 'app', 'computer', 'echo', 'skill', 'skills', 'ziggy'];
const SMALL = [
  'a',
  'an',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'off',
  'on',
  'onto',
  'out',
  'over',
  'the',
  'to',
  'up',
];

const ofName = (broken: (words: readonly string[], name: string) => boolean) =>
  ofModels(({ languageModel: { invocationName } }) =>
    broken(invocationName.split(' '), invocationName) ? [`"${invocationName}"`] : [],
  );

export const INVOCATION_RULES: readonly Rule[] = [
  {
    code: 'invocation-length',
    refused: 'build',
    says: 'an invocation name has 2 to 50 characters',
    source: SOURCE,
    remedy: 'choose another name',
    breaks: ofName((_, name) => name.length < 2 || name.length > 50),
  },
  {
    code: 'invocation-characters',
    refused: 'build',
    says: 'an invocation name is lower-case letters, spaces, apostrophes, and periods of abbreviations',
    source: SOURCE,
    remedy: 'write it as it is spoken, numbers in words',
    breaks: ofName((_, name) => !/^[\p{Ll}][\p{Ll}'. ]*$/u.test(name) || /\s{2}|\s$/.test(name)),
  },
  {
    code: 'invocation-one-word',
    refused: 'certification',
    says: 'an invocation name has two words or more, unless it is a brand',
    source: SOURCE,
    remedy: 'add a word',
    breaks: ofName((words) => words.length < 2),
  },
  {
    code: 'invocation-small-words',
    refused: 'certification',
    says: 'an invocation name of two words has no article or preposition for one of them',
    source: SOURCE,
    remedy: 'choose two words that name the thing',
    breaks: ofName((words) => words.length === 2 && words.some((word) => SMALL.includes(word))),
  },
  {
    code: 'invocation-launch-words',
    refused: 'certification',
    says: 'an invocation name holds no launch word and no connecting word',
    source: SOURCE,
    remedy: 'leave the word out',
    breaks: ofName((words) => words.some((word) => LAUNCH.includes(word) || CONNECTING.includes(word))),
  },
  {
    code: 'invocation-taken-words',
    refused: 'certification',
    says: 'an invocation name holds no wake word, and not Amazon, skill or app',
    source: SOURCE,
    remedy: 'leave the word out',
    breaks: ofName((words) => words.some((word) => TAKEN.includes(word))),
  },
];
