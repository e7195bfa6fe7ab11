// Who may import whom (docs/architecture.md), as rules. Each says why it is there.
const rule = (name, comment, from, to) => ({
  name,
  severity: 'error',
  comment,
  from: typeof from === 'string' ? { path: from } : from,
  to,
});

const OURS = '^(lambda|models|echo|tools|infra|test|bench|skill-package)/';
/** Anything of ours but these folders. */
const outside = (allowed) => ({ path: OURS, pathNot: allowed });
/** Any package, types excepted, but these. */
const packages = (allowed) => ({
  path: 'node_modules',
  dependencyTypesNot: ['type-only'],
  ...(allowed === undefined ? {} : { pathNot: allowed }),
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circles', 'A circle has no first file to read.', '.', {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    }),
    rule('no-unresolved', 'An import that cannot be resolved breaks in the bundle.', '.', {
      couldNotResolve: true,
    }),

    rule(
      'evidence-alone',
      'The analyser is pure: words in, findings out. It could be lifted out of this project whole.',
      '^lambda/evidence/',
      outside('^(lambda/evidence|models/compiled)/'),
    ),
    rule(
      'evidence-no-packages',
      'The analyser must load in 15 ms and give the same answer for ever.',
      '^lambda/evidence/',
      packages(),
    ),
    rule(
      'interview-pure',
      'The conversation decides from state and findings, never from a request or a table.',
      '^lambda/interview/',
      outside('^(lambda/(interview|evidence)|models/compiled)/'),
    ),
    rule(
      'interview-no-packages',
      'decide and evolve stay free of frameworks; a pure scheduler may come.',
      '^lambda/interview/',
      packages('ts-fsrs'),
    ),
    rule(
      'render-pure',
      'Rendering turns a reply into words; it decides nothing.',
      '^lambda/render/',
      outside('^(lambda/(render|interview|evidence)|models/compiled)/'),
    ),
    rule('render-no-packages', 'Rendering needs types only.', '^lambda/render/', packages()),
    rule(
      'store-knows-tables',
      'A table is known here and nowhere else, and the store knows nothing above it.',
      '^lambda/store/',
      outside('^lambda/(store|interview|evidence)/'),
    ),
    rule(
      'aws-sdk-in-one-file',
      'The AWS SDK is 400 KB: one file, loaded when first needed.',
      { path: '^lambda/', pathNot: '^lambda/store/dynamodb-table\\.ts$' },
      { path: 'node_modules/@aws-sdk/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'alexa-speaks-alexa',
      'The only folder that speaks Alexa JSON; it knows the conversation, not the store.',
      '^lambda/alexa/',
      outside('^(lambda/(alexa|interview|render|evidence)|models/compiled)/'),
    ),
    rule(
      'ask-sdk-at-the-door',
      'ask-sdk-core is needed at the door alone; elsewhere its types do.',
      { path: '^lambda/', pathNot: '^lambda/skill\\.ts$' },
      { path: 'node_modules/ask-sdk-core/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'companion-reads',
      'The log reads what the skill stored; it does not speak Alexa.',
      '^lambda/companion/',
      outside('^(lambda/(companion|store|interview|evidence|render)|models/compiled)/'),
    ),
    rule(
      'telemetry-alone',
      'Counts and timings only: what it cannot import, it cannot leak.',
      '^lambda/telemetry/',
      outside('^lambda/telemetry/'),
    ),
    rule(
      'environment-at-the-edge',
      'No clock, environment, file or network below the entries: these are arguments.',
      '^lambda/(?!index\\.ts|log\\.ts)',
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    ),
    rule(
      'lambda-below-all',
      'What runs at Amazon needs nothing of what runs at home.',
      '^lambda/',
      outside('^(lambda|models/compiled)/'),
    ),
    rule(
      'echo-by-the-door',
      'The device goes through the one door, as Amazon does; beside it, it opens the store and the log.',
      '^echo/',
      outside('^(echo/|lambda/((skill|alarm)\\.ts|companion/|store/)|models/compiled/|skill-package/)'),
    ),
    rule('models-alone', 'Content is checked and compiled by itself.', '^models/', outside('^models/')),
    rule(
      'package-rules-alone',
      'What Amazon refuses of a package is a matter of the package: the linter and the stand-in both ask here.',
      '^infra/package-rules/',
      outside('^infra/package-rules/'),
    ),
    rule(
      'stand-in-meets-what-is-deployed',
      'The stand-in runs the uploaded bundle, never our sources; of ours it has the device and the rules alone.',
      '^infra/stand-in/',
      outside('^(infra/|echo/)'),
    ),
    rule('nobody-imports-tests', 'Tests and benches are leaves.', '^(lambda|models|echo|tools|infra)/', {
      path: '^(test|bench)/',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
