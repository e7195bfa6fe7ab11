import { listingsOf, publishingOf } from './manifest-rules.ts';
import type { Rule } from './rule.ts';
import { at, entries, list, type Model, type SkillPackage, text } from './skill-package.ts';

const PHRASES = 'alexa-platform notes §3.3 (the most frequent reason to be sent back)';
const privacy = ({ manifest }: SkillPackage, flag: string) => at(manifest, 'privacyAndCompliance', flag);
const usesPersonalInfo = (checked: SkillPackage) => privacy(checked, 'usesPersonalInfo') === true;

const LAUNCHES = ['open', 'start', 'launch'];
const plain = (phrase: string) => phrase.toLowerCase().replaceAll(/[,.?!]/g, '');

/** Whether a phrase opens the skill by name, or asks it by name for a sample, word for word. */
function isVerbatim(phrase: string, { languageModel }: Model): boolean {
  const name = languageModel.invocationName;
  const said = plain(phrase);
  if (LAUNCHES.some((launch) => said === `alexa ${launch} ${name}`)) return true;
  const samples = languageModel.intents.flatMap((intent) => intent.samples ?? []).map(plain);
  return samples.some((sample) =>
    ['to ', 'for ', ''].some(
      (joint) =>
        said === `alexa ask ${name} ${joint}${sample}` || said === `alexa tell ${name} ${joint}${sample}`,
    ),
  );
}

const phrasesOf = (listing: Parameters<typeof at>[0]) => list(at(listing, 'examplePhrases')).map(text);

export const CERTIFICATION_RULES: readonly Rule[] = [
  {
    code: 'example-phrases-three',
    refused: 'certification',
    says: 'a listing shows three example phrases',
    source: PHRASES,
    remedy: 'give three',
    breaks: (checked) =>
      listingsOf(checked)
        .filter(([, listing]) => phrasesOf(listing).length < 3)
        .map(([locale]) => locale),
  },
  {
    code: 'example-phrase-launch',
    refused: 'certification',
    says: 'the first example phrase opens the skill by its name',
    source: PHRASES,
    remedy: 'begin with "Alexa, open" and the invocation name',
    breaks: (checked) =>
      listingsOf(checked)
        .filter(([locale, listing]) => {
          const model = checked.models.get(locale) as Model | undefined;
          return plain(phrasesOf(listing)[0] ?? '') !== `alexa open ${model?.languageModel.invocationName}`;
        })
        .map(([locale]) => locale),
  },
  {
    code: 'example-phrase-verbatim',
    refused: 'certification',
    says: 'an example phrase is the wake word, a launch word, the invocation name and a sample, word for word',
    source: PHRASES,
    remedy: 'take a sample of the model as it stands: "Alexa, ask (name) to (sample)"',
    breaks: (checked) =>
      listingsOf(checked).flatMap(([locale, listing]) => {
        const model = checked.models.get(locale) as Model | undefined;
        return phrasesOf(listing)
          .filter((phrase) => model === undefined || !isVerbatim(phrase, model))
          .map((phrase) => `${locale}, "${phrase}"`);
      }),
  },
  {
    code: 'testing-instructions',
    refused: 'certification',
    says: 'reviewers are told how to test the skill',
    source: 'developer.amazon.com, Certification Requirements',
    remedy: 'write publishingInformation.testingInstructions',
    breaks: (checked) =>
      text(at(publishingOf(checked), 'testingInstructions')).length < 40 ? ['testingInstructions'] : [],
  },
  {
    code: 'name-taken-words',
    refused: 'certification',
    says: 'the skill’s name and keywords use no mark of Amazon’s',
    source: 'developer.amazon.com, Policy Testing: trademarks',
    remedy: 'leave the mark out',
    breaks: (checked) =>
      listingsOf(checked).flatMap(([locale, listing]) =>
        [text(at(listing, 'name')), ...list(at(listing, 'keywords')).map(text)]
          .filter((words) => /\b(amazon|alexa|echo|kindle|prime)\b/i.test(words))
          .map((words) => `${locale}, "${words}"`),
      ),
  },
  {
    code: 'not-affiliated',
    refused: 'certification',
    says: 'a description that speaks of interviews at a company says that it is not affiliated with it',
    source: 'developer.amazon.com, Policy Testing: trademarks',
    remedy: 'add "not affiliated with Amazon" to the description',
    breaks: (checked) =>
      listingsOf(checked)
        .filter(([, listing]) => !/not affiliated with amazon/i.test(text(at(listing, 'description'))))
        .map(([locale]) => locale),
  },
  {
    code: 'child-directed',
    refused: 'certification',
    says: 'the skill is for grown-ups: child-directed ones need Amazon’s approval first',
    source: 'alexa-platform notes §3.6',
    remedy: 'set isChildDirected to false',
    breaks: (checked) => (privacy(checked, 'isChildDirected') === false ? [] : ['isChildDirected']),
  },
  {
    code: 'personal-info',
    refused: 'certification',
    says: 'a skill that keeps what is said to it declares that it uses personal information',
    source: 'alexa-platform notes §3.4',
    remedy: 'set usesPersonalInfo to true',
    breaks: (checked) => (usesPersonalInfo(checked) ? [] : ['usesPersonalInfo']),
  },
  {
    code: 'screen-interface',
    refused: 'device',
    says: 'a skill that sends documents to a screen declares the interface ALEXA_PRESENTATION_APL',
    source: 'alexa-platform notes §7',
    remedy: 'list it under apis.custom.interfaces',
    breaks: ({ manifest }) =>
      list(at(manifest, 'apis', 'custom', 'interfaces')).some(
        (declared) => text(at(declared, 'type')) === 'ALEXA_PRESENTATION_APL',
      )
        ? []
        : ['apis.custom.interfaces'],
  },
];

/** What can hold only once the stack stands: its address is not known before. */
export const SUBMISSION_RULES: readonly Rule[] = [
  {
    code: 'privacy-policy',
    refused: 'certification',
    says: 'a skill that uses personal information names its privacy policy in every locale',
    source: 'alexa-platform notes §3.4; developer.amazon.com blog 2023/02 on privacy URLs',
    remedy: 'npm run deploy writes it when the stack’s address is known',
    breaks: (checked) =>
      listingsOf(checked)
        .map(([locale]) => locale)
        .filter(
          (locale) =>
            text(at(checked.manifest, 'privacyAndCompliance', 'locales', locale, 'privacyPolicyUrl')) === '',
        ),
  },
  {
    code: 'skill-disabled-event',
    refused: 'certification',
    says: 'the skill is told when it is disabled, and erases what it kept',
    source: 'alexa-platform notes §3 (deletion on disable)',
    remedy: 'keep SKILL_DISABLED among the subscriptions of ask-resources.json',
    breaks: ({ manifest }) =>
      list(at(manifest, 'events', 'subscriptions')).some(
        (subscribed) => text(at(subscribed, 'eventName')) === 'SKILL_DISABLED',
      )
        ? []
        : ['events.subscriptions'],
  },
  {
    code: 'INCONSISTENT_ENDPOINTS',
    refused: 'build',
    says: 'the skill and its events have one endpoint',
    source: 'developer.amazon.com, SMAPI Error Codes',
    remedy: 'leave both to the deployment, which writes them',
    breaks: ({ manifest }) => {
      const skill = text(at(manifest, 'apis', 'custom', 'endpoint', 'uri'));
      const events = text(at(manifest, 'events', 'endpoint', 'uri'));
      return skill !== '' && skill === events
        ? []
        : [`apis: ${skill || 'none'}, events: ${events || 'none'}`];
    },
  },
  {
    code: 'region-endpoints',
    refused: 'certification',
    says: 'no endpoint is left over from another deployment',
    source: 'alexa-platform notes §4.2',
    remedy: 'deploy again: the package is written anew each time',
    breaks: ({ manifest }) => {
      const skill = text(at(manifest, 'apis', 'custom', 'endpoint', 'uri'));
      return entries(at(manifest, 'apis', 'custom', 'regions'))
        .filter(([, region]) => text(at(region, 'endpoint', 'uri')) !== skill)
        .map(([name]) => name);
    },
  },
];
