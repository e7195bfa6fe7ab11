import { type Rule, repeated } from './rule.ts';
import { at, entries, type Json, list, type SkillPackage, text } from './skill-package.ts';

const SMAPI = 'developer.amazon.com, SMAPI Error Codes';
const SPEC = 'alexa-platform notes §2 (ask-smapi-model, spec.json)';
const CATEGORIES = [
  'EDUCATION_AND_REFERENCE',
  'PRODUCTIVITY',
  'BUSINESS_AND_FINANCE',
  'UTILITIES',
  'LIFESTYLE',
];
/** Most characters of a text of the listing, and the fewest. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  name: [2, 50],
  summary: [1, 160],
  description: [1, 4000],
};
const MOST_KEYWORDS = 30;
const MOST_KEYWORD = 150;
const MOST_PHRASE = 200;
const MOST_INSTRUCTIONS = 4000;
const FLAGS = ['allowsPurchases', 'usesPersonalInfo', 'isChildDirected', 'isExportCompliant', 'containsAds'];

export const publishingOf = ({ manifest }: SkillPackage): Json => at(manifest, 'publishingInformation');
/** The store's page of each locale. */
export const listingsOf = (checked: SkillPackage): [string, Json][] =>
  entries(at(publishingOf(checked), 'locales'));
const privacyOf = ({ manifest }: SkillPackage): Json => at(manifest, 'privacyAndCompliance');

const tooLong = (value: Json, most: number) => text(value).length > most;

export const MANIFEST_RULES: readonly Rule[] = [
  {
    code: 'MISSING_REQUIRED_PROPERTY',
    refused: 'build',
    says: 'skill.json has a manifest of version 1.0, a category, locales, privacy answers and one api',
    source: SMAPI,
    remedy: 'add what the place names to models/interaction/manifest.yaml',
    breaks: (checked) => [
      ...(text(at(checked.manifest, 'manifestVersion')) === '1.0' ? [] : ['manifestVersion']),
      ...(text(at(publishingOf(checked), 'category')) === '' ? ['publishingInformation.category'] : []),
      ...(listingsOf(checked).length === 0 ? ['publishingInformation.locales'] : []),
      ...listingsOf(checked).flatMap(([locale, listing]) =>
        Object.keys(LENGTHS)
          .filter((name) => text(at(listing, name)) === '')
          .map((name) => `${locale}, ${name}`),
      ),
      ...(entries(at(checked.manifest, 'apis')).length === 1 ? [] : ['apis']),
      ...FLAGS.filter((flag) => typeof at(privacyOf(checked), flag) !== 'boolean'),
    ],
  },
  {
    code: 'INVALID_STRING_LENGTH',
    refused: 'build',
    says: 'name ≤ 50, summary ≤ 160, description and testing instructions ≤ 4,000, example phrase ≤ 200, keyword ≤ 150 characters',
    source: `${SPEC}; ${SMAPI}`,
    remedy: 'shorten it',
    breaks: (checked) => [
      ...(tooLong(at(publishingOf(checked), 'testingInstructions'), MOST_INSTRUCTIONS)
        ? ['testingInstructions']
        : []),
      ...listingsOf(checked).flatMap(([locale, listing]) => [
        ...Object.entries(LENGTHS)
          .filter(([name, [least, most]]) => {
            const { length } = text(at(listing, name));
            return length > most || (length > 0 && length < least);
          })
          .map(([name]) => `${locale}, ${name}`),
        ...list(at(listing, 'keywords'))
          .filter((keyword) => tooLong(keyword, MOST_KEYWORD))
          .map(() => `${locale}, a keyword`),
        ...list(at(listing, 'examplePhrases'))
          .filter((phrase) => tooLong(phrase, MOST_PHRASE))
          .map(() => `${locale}, an example phrase`),
      ]),
    ],
  },
  {
    code: 'INVALID_ARRAY_SIZE',
    refused: 'build',
    says: `a listing has at most ${MOST_KEYWORDS} keywords and 4 example phrases`,
    source: `${SPEC}; ${SMAPI}`,
    remedy: 'remove the least useful',
    breaks: (checked) =>
      listingsOf(checked).flatMap(([locale, listing]) => [
        ...(list(at(listing, 'keywords')).length > MOST_KEYWORDS ? [`${locale}, keywords`] : []),
        ...(list(at(listing, 'examplePhrases')).length > 4 ? [`${locale}, examplePhrases`] : []),
      ]),
  },
  {
    code: 'DUPLICATE_ARRAY_ITEMS',
    refused: 'build',
    says: 'keywords, example phrases and countries stand once',
    source: SMAPI,
    remedy: 'remove the second',
    breaks: (checked) =>
      [
        ['distributionCountries', at(publishingOf(checked), 'distributionCountries')] as const,
        ...listingsOf(checked).flatMap(([locale, listing]) =>
          ['keywords', 'examplePhrases'].map((name) => [`${locale}, ${name}`, at(listing, name)] as const),
        ),
      ].flatMap(([place, values]) => repeated(list(values).map(text)).map((again) => `${place}, "${again}"`)),
  },
  {
    code: 'INVALID_ENUM_VALUE',
    refused: 'build',
    says: 'the category is one of Amazon’s for a skill of this kind',
    source: `${SMAPI}; developer.amazon.com, Skill Manifest Schema`,
    remedy: `use one of ${CATEGORIES.join(', ')}`,
    breaks: (checked) => {
      const category = text(at(publishingOf(checked), 'category'));
      return category === '' || CATEGORIES.includes(category) ? [] : [category];
    },
  },
  {
    code: 'CONFLICTING_INSTANCES',
    refused: 'build',
    says: 'a skill is available worldwide or in listed countries, not both, and not neither',
    source: SMAPI,
    remedy: 'list countries with isAvailableWorldwide false, or none with true',
    breaks: (checked) => {
      const everywhere = at(publishingOf(checked), 'isAvailableWorldwide') === true;
      const listed = list(at(publishingOf(checked), 'distributionCountries')).length > 0;
      return everywhere === listed ? ['distributionCountries and isAvailableWorldwide'] : [];
    },
  },
  {
    code: 'EXPECTED_RELATED_INSTANCE',
    refused: 'build',
    says: 'a locale has a listing, privacy answers and a model, all three',
    source: `${SMAPI}; alexa/ask-cli #2`,
    remedy: 'add the locale where it is missing',
    breaks: (checked) => {
      const places = [
        new Set(listingsOf(checked).map(([locale]) => locale)),
        new Set(entries(at(privacyOf(checked), 'locales')).map(([locale]) => locale)),
        new Set(checked.models.keys()),
      ];
      const all = new Set(places.flatMap((place) => [...place]));
      return [...all].filter((locale) => places.some((place) => !place.has(locale)));
    },
  },
  {
    code: 'INVALID_STRING_PATTERN',
    refused: 'build',
    says: 'an endpoint begins with arn or https://',
    source: `${SPEC}; wangkexue/alexa2gpt #1`,
    remedy: 'leave the endpoint to the deployment, which writes it',
    breaks: ({ manifest }) =>
      [at(manifest, 'apis', 'custom', 'endpoint'), at(manifest, 'events', 'endpoint')]
        .filter((endpoint) => endpoint !== null && !/^(arn|https:\/\/)/.test(text(at(endpoint, 'uri'))))
        .map((endpoint) => text(at(endpoint, 'uri'))),
  },
  {
    code: 'INVALID_URL_FORMAT',
    refused: 'build',
    says: 'an address in the manifest is a whole https address',
    source: SMAPI,
    remedy: 'write it whole; the deployment writes the privacy policy’s',
    breaks: (checked) =>
      entries(at(privacyOf(checked), 'locales')).flatMap(([locale, answers]) =>
        entries(answers)
          .filter(
            ([name, value]) => /Url$/.test(name) && !/^https:\/\/[\w.-]+\.\w+(\/\S*)?$/.test(text(value)),
          )
          .map(([name]) => `${locale}, ${name}`),
      ),
  },
];
