import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one deployer may want otherwise: deploy.json, which git ignores. */
export interface Wishes {
  /** The profile of `ask configure`. */
  readonly profile?: string;
  readonly region?: string;
  /** Parameters of infra/skill-stack.yaml: AlarmEmail, RestoredTable, KeptHashKey, LogConcurrency. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What ask-cli remembers of a deployment, as far as we read it. */
export interface Deployed {
  readonly skillId: string;
  readonly outputs: Readonly<Record<string, string>>;
}

interface States {
  readonly profiles?: Readonly<
    Record<
      string,
      {
        readonly skillId?: string;
        readonly skillInfrastructure?: Readonly<
          Record<
            string,
            {
              readonly deployState?: {
                readonly default?: { readonly outputs?: { OutputKey: string; OutputValue: string }[] };
              };
            }
          >
        >;
      }
    >
  >;
}

interface Manifest {
  manifest: {
    apis: { custom: Record<string, unknown> };
    events?: unknown;
    privacyAndCompliance: { locales: Record<string, Record<string, string>> };
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
/** As ask-cli writes it, to the last byte: it sends the package again when its hash has changed. */
const writeJson = (path: string, value: unknown) => writeFileSync(path, JSON.stringify(value, null, 2));

/** Where the policy is read, below the log's address: it must open at the policy itself (certification). */
export const POLICY = 'privacy';

/** What was deployed from a folder before; null for a first deployment, or one that never got so far. */
export function deployedFrom(folder: string, profile: string): Deployed | null {
  const path = join(folder, '.ask', 'ask-states.json');
  if (!existsSync(path)) return null;
  const state = (readJson(path) as States).profiles?.[profile];
  if (state?.skillId === undefined) return null;
  const outputs = state.skillInfrastructure?.['@ask-cli/cfn-deployer']?.deployState?.default?.outputs ?? [];
  return {
    skillId: state.skillId,
    outputs: Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
  };
}

/** The package's own copy gets what is only known once the stack stands: endpoints and the policy's address. */
function writeAddresses(manifestPath: string, { outputs }: Deployed, events: readonly string[]): void {
  const { SkillEndpoint: uri, LogAddress: log } = outputs;
  const file = readJson(manifestPath) as Manifest;
  const { manifest } = file;
  if (uri !== undefined) {
    manifest.apis.custom['endpoint'] = { uri };
    manifest.events = { endpoint: { uri }, subscriptions: events.map((eventName) => ({ eventName })) };
  }
  if (log !== undefined)
    for (const answers of Object.values(manifest.privacyAndCompliance.locales))
      answers['privacyPolicyUrl'] = `${log}${POLICY}`;
  writeJson(manifestPath, file);
}

interface AskResources {
  askcliResourcesVersion: string;
  profiles: Record<string, ReturnType<typeof Object> & { skillInfrastructure: { userConfig: UserConfig } }>;
}
interface UserConfig {
  awsRegion: string;
  cfn?: { parameters: Readonly<Record<string, string>> };
  skillEvents: { subscriptions: string[] };
}

/** The profile that the project's ask-resources.json is written for. */
const OURS = 'default';

/**
 * Lays out what is deployed in a folder that git ignores: ask-cli writes into the manifest, and our own stays as it
 * is. What ask-cli remembers there (.ask) stays from one deployment to the next.
 */
export function layOut(root: string, folder: string, wishes: Wishes): { readonly profile: string } {
  const profile = wishes.profile ?? OURS;
  mkdirSync(folder, { recursive: true });
  for (const path of ['skill-package', 'infra/skill-stack.yaml']) {
    rmSync(join(folder, path), { recursive: true, force: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const resources = readJson(join(root, 'ask-resources.json')) as AskResources;
  const ours = resources.profiles[OURS];
  if (ours === undefined) throw new Error(`ask-resources.json has no profile ${OURS}`);
  const { userConfig } = ours.skillInfrastructure;
  if (wishes.region !== undefined) userConfig.awsRegion = wishes.region;
  if (wishes.parameters !== undefined) userConfig.cfn = { parameters: wishes.parameters };
  writeJson(join(folder, 'ask-resources.json'), { ...resources, profiles: { [profile]: ours } });

  const before = deployedFrom(folder, profile);
  if (before !== null)
    writeAddresses(join(folder, 'skill-package', 'skill.json'), before, userConfig.skillEvents.subscriptions);
  return { profile };
}

/** Writes the addresses of a stack that just came to stand into the folder's package. */
export function addAddresses(folder: string, profile: string): Deployed | null {
  const deployed = deployedFrom(folder, profile);
  if (deployed === null) return null;
  const resources = readJson(join(folder, 'ask-resources.json')) as AskResources;
  const events = resources.profiles[profile]?.skillInfrastructure.userConfig.skillEvents.subscriptions ?? [];
  writeAddresses(join(folder, 'skill-package', 'skill.json'), deployed, events);
  return deployed;
}
