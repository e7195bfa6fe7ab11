import { type Broken, type Loose, set } from './broken-packages.ts';

const listing = (manifest: Loose): Loose => manifest.publishingInformation.locales['en-US'];
const SMALL = 'assets/images/icon-108.png';

export const BROKEN_MANIFESTS: readonly Broken[] = [
  {
    code: 'MISSING_REQUIRED_PROPERTY',
    breaking: 'no summary',
    breaks: (_, manifest) => delete listing(manifest).summary,
    place: 'en-US, summary',
  },
  {
    code: 'MISSING_REQUIRED_PROPERTY',
    breaking: 'an unanswered question of privacy',
    breaks: (_, manifest) => delete manifest.privacyAndCompliance.containsAds,
    place: 'containsAds',
  },
  {
    code: 'INVALID_STRING_LENGTH',
    breaking: 'a summary of 161 characters',
    breaks: (_, manifest) => set(listing(manifest), 'summary', 'a'.repeat(161)),
    place: 'en-US, summary',
  },
  {
    code: 'INVALID_ARRAY_SIZE',
    breaking: '31 keywords',
    breaks: (_, manifest) =>
      set(
        listing(manifest),
        'keywords',
        Array.from({ length: 31 }, (_unused, index) => `word ${index}`),
      ),
    place: 'en-US, keywords',
  },
  {
    code: 'DUPLICATE_ARRAY_ITEMS',
    breaking: 'a keyword twice',
    breaks: (_, manifest) => listing(manifest).keywords.push('interview'),
    place: 'en-US, keywords, "interview"',
  },
  {
    code: 'INVALID_ENUM_VALUE',
    breaking: 'a category that Amazon does not have',
    breaks: (_, manifest) => set(manifest.publishingInformation, 'category', 'INTERVIEWS'),
    place: 'INTERVIEWS',
  },
  {
    code: 'CONFLICTING_INSTANCES',
    breaking: 'worldwide and in countries',
    breaks: (_, manifest) => set(manifest.publishingInformation, 'isAvailableWorldwide', true),
    place: 'isAvailableWorldwide',
  },
  {
    code: 'EXPECTED_RELATED_INSTANCE',
    breaking: 'a locale without privacy answers',
    breaks: (_, manifest) => delete manifest.privacyAndCompliance.locales['en-IN'],
    place: 'en-IN',
  },
  {
    code: 'INVALID_STRING_PATTERN',
    breaking: 'the template’s own endpoint, as in public reports',
    breaks: (_, manifest) => set(manifest.apis.custom, 'endpoint', { uri: 'ask-custom-how-to-default' }),
    place: 'ask-custom-how-to-default',
  },
  {
    code: 'INVALID_URL_FORMAT',
    breaking: 'a policy on plain http',
    breaks: (_, manifest) =>
      set(manifest.privacyAndCompliance.locales['en-US'], 'privacyPolicyUrl', 'http://example.org/privacy'),
    place: 'en-US, privacyPolicyUrl',
  },
  {
    code: 'example-phrases-three',
    breaking: 'two example phrases',
    breaks: (_, manifest) => listing(manifest).examplePhrases.pop(),
    place: 'en-US',
  },
  {
    code: 'example-phrase-launch',
    breaking: 'a first phrase that asks',
    breaks: (_, manifest) => listing(manifest).examplePhrases.reverse(),
    place: 'en-US',
  },
  {
    code: 'example-phrase-verbatim',
    breaking: 'a phrase that is no sample',
    breaks: (_, manifest) =>
      set(listing(manifest).examplePhrases, '2', 'Alexa, ask evidence coach to interview me'),
    place: 'en-US, "Alexa, ask evidence coach to interview me"',
  },
  {
    code: 'testing-instructions',
    breaking: 'reviewers are told nothing',
    breaks: (_, manifest) => set(manifest.publishingInformation, 'testingInstructions', 'Open it.'),
    place: 'testingInstructions',
  },
  {
    code: 'name-taken-words',
    breaking: 'a mark of Amazon’s as a keyword',
    breaks: (_, manifest) => listing(manifest).keywords.push('amazon interview'),
    place: 'en-US, "amazon interview"',
  },
  {
    code: 'not-affiliated',
    breaking: 'a description that leaves it open',
    breaks: (_, manifest) => set(listing(manifest), 'description', 'Mock interviews.'),
    place: 'en-US',
  },
  {
    code: 'child-directed',
    breaking: 'directed at children',
    breaks: (_, manifest) => set(manifest.privacyAndCompliance, 'isChildDirected', true),
    place: 'isChildDirected',
  },
  {
    code: 'personal-info',
    breaking: 'answers kept, and not declared',
    breaks: (_, manifest) => set(manifest.privacyAndCompliance, 'usesPersonalInfo', false),
    place: 'usesPersonalInfo',
  },
  {
    code: 'screen-interface',
    breaking: 'no interface for screens',
    breaks: (_, manifest) => set(manifest.apis.custom, 'interfaces', []),
    place: 'apis.custom.interfaces',
  },
  {
    code: 'icons-missing',
    breaking: 'no large icon',
    breaks: (_, manifest) => delete listing(manifest).largeIconUri,
    place: 'en-US, largeIconUri',
  },
  {
    code: 'RESOURCE_NOT_FOUND',
    breaking: 'an icon that is not in the package',
    breaks: (_model, _manifest, files) => files.delete(SMALL),
    place: `en-US, smallIconUri: ${SMALL}`,
  },
  {
    code: 'INVALID_IMAGE_ATTRIBUTES',
    breaking: 'an icon of another size',
    breaks: (_model, _manifest, files) =>
      files.set(SMALL, files.get('assets/images/icon-512.png') ?? new Uint8Array()),
    place: `en-US, smallIconUri: ${SMALL}`,
  },
];

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:coach';

/** Breaks what must hold once the stack stands; the manifest comes with all of it in place. */
export const BROKEN_SUBMISSIONS: readonly Broken[] = [
  {
    code: 'privacy-policy',
    breaking: 'a locale without the policy',
    breaks: (_, manifest) => delete manifest.privacyAndCompliance.locales['en-GB'].privacyPolicyUrl,
    place: 'en-GB',
  },
  {
    code: 'skill-disabled-event',
    breaking: 'not told when it is disabled',
    breaks: (_, manifest) => set(manifest.events, 'subscriptions', []),
    place: 'events.subscriptions',
  },
  {
    code: 'INCONSISTENT_ENDPOINTS',
    breaking: 'events for another function',
    breaks: (_, manifest) => set(manifest.events.endpoint, 'uri', `${ARN}-old`),
    place: `${ARN}-old`,
  },
  {
    code: 'region-endpoints',
    breaking: 'an endpoint of an earlier deployment',
    breaks: (_, manifest) =>
      set(manifest.apis.custom, 'regions', { EU: { endpoint: { uri: `${ARN}-old` } } }),
    place: 'EU',
  },
];

/** The manifest as the deployment leaves it. */
export function submitted(manifest: Loose): Loose {
  const copy = structuredClone(manifest);
  const endpoint = () => ({ uri: ARN });
  copy.apis.custom.endpoint = endpoint();
  copy.events = { endpoint: endpoint(), subscriptions: [{ eventName: 'SKILL_DISABLED' }] };
  for (const answers of Object.values(copy.privacyAndCompliance.locales) as Loose[])
    answers.privacyPolicyUrl = 'https://example.org/privacy';
  return copy;
}
