import type { Skill } from './access.ts';

/** Each skill is loaded only where it is asked for: a process that measures one holds no other. */
export const SKILLS = {
  ours: async () => (await import('./ours.ts')).ours,
  'ask-sdk': async () => (await import('./ask-sdk.ts')).askSdk,
  jovo: async () => (await import('./jovo.ts')).jovo,
  'bare-write': async () => (await import('./bare-write.ts')).bareWrite,
} satisfies Readonly<Record<string, () => Promise<(endpoint: string) => Skill>>>;

export type SkillName = keyof typeof SKILLS;
export const SKILL_NAMES = Object.keys(SKILLS) as readonly SkillName[];

export const TITLES: Readonly<Record<SkillName, string>> = {
  ours: 'ours',
  'ask-sdk': 'ask-sdk-core with its DynamoDB adapter',
  jovo: 'Jovo 4 with its DynamoDB plugin',
  'bare-write': 'no skill, one write with the client of ours',
};

/** The second version of Amazon's SDK opens a connection for each call unless it is told not to. */
export const KEEP_CONNECTIONS = {
  AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
};
