import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { lint, PACKAGE_RULES } from '../package-rules/lint.ts';
import { at, type Json, type SkillPackage, skillPackage, text } from '../package-rules/skill-package.ts';
import type { Account } from './account.ts';

/** A skill in development, as its last import left it. */
export interface Skill {
  readonly id: string;
  readonly package: SkillPackage;
  readonly enabled: boolean;
}

export type ImportStatus =
  | { readonly status: 'IN_PROGRESS' }
  | {
      readonly status: 'SUCCEEDED' | 'FAILED';
      readonly skill: { readonly skillId?: string; readonly resources: unknown[] };
    };

interface Import {
  /** Told once as under way, as the building of models takes its time. */
  asked: boolean;
  readonly status: ImportStatus;
}

/** The developer's skills. */
export interface Skills {
  upload(): string;
  /** False where no such upload was announced. */
  receive(upload: string, bytes: Uint8Array): boolean;
  /** Imports an upload into a skill, or into a new one. Null where nothing was uploaded. */
  begin(upload: string, skillId: string | null): string | null;
  import(id: string): ImportStatus | null;
  find(id: string): Skill | null;
  enable(id: string): void;
  all(): readonly Skill[];
}

/** Amazon asks at import that it may call the function. */
const triggerFault = (uri: string) =>
  `The trigger setting for the Lambda ${uri} is invalid. Error code: SkillManifestError - Trigger setting is invalid.`;

function endpointFaults(manifest: Json, skillId: string, account: Account): string[] {
  const uri = text(at(manifest, 'apis', 'custom', 'endpoint', 'uri'));
  if (uri === '') return [];
  const called = account.functionAt(uri);
  return called?.mayBeCalledBy('alexa-appkit.amazon.com', skillId) === true ? [] : [triggerFault(uri)];
}

export function skills(account: Account): Skills {
  const uploads = new Map<string, Uint8Array | null>();
  const imports = new Map<string, Import>();
  const known = new Map<string, Skill>();

  function judge(zip: Uint8Array, skillId: string): { checked: SkillPackage; errors: string[] } {
    const files = new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')));
    const checked = skillPackage(files);
    const refused = lint(checked, PACKAGE_RULES).filter(({ rule }) => rule.refused === 'build');
    const errors = refused.map(({ rule, place }) => `${rule.says}: ${place}. Error code: ${rule.code}`);
    return { checked, errors: [...errors, ...endpointFaults(checked.manifest, skillId, account)] };
  }

  function imported(zip: Uint8Array, skillId: string | null): ImportStatus {
    const action = skillId === null ? 'CREATE' : 'UPDATE';
    const id = skillId ?? `amzn1.ask.skill.${randomUUID()}`;
    const { checked, errors } = judge(zip, id);
    if (errors.length > 0) {
      const failed = {
        name: 'Manifest',
        action,
        status: 'FAILED',
        errors: errors.map((message) => ({ message })),
      };
      return { status: 'FAILED', skill: { ...(skillId === null ? {} : { skillId }), resources: [failed] } };
    }
    known.set(id, { id, package: checked, enabled: known.get(id)?.enabled ?? false });
    const names = ['Manifest', ...[...checked.models.keys()].map((locale) => `InteractionModel.${locale}`)];
    const resources = names.map((name) => ({ name, action, status: 'SUCCEEDED', errors: [] }));
    return { status: 'SUCCEEDED', skill: { skillId: id, resources } };
  }

  return {
    upload() {
      const id = randomUUID();
      uploads.set(id, null);
      return id;
    },
    receive(upload, bytes) {
      if (!uploads.has(upload)) return false;
      uploads.set(upload, bytes);
      return true;
    },
    begin(upload, skillId) {
      const bytes = uploads.get(upload);
      if (bytes === undefined || bytes === null) return null;
      const id = `amzn1.ask-package.import.${randomUUID()}`;
      imports.set(id, { asked: false, status: imported(bytes, skillId) });
      return id;
    },
    import(id) {
      const found = imports.get(id);
      if (found === undefined) return null;
      const first = !found.asked;
      found.asked = true;
      return first ? { status: 'IN_PROGRESS' } : found.status;
    },
    find: (id) => known.get(id) ?? null,
    enable(id) {
      const found = known.get(id);
      if (found !== undefined) known.set(id, { ...found, enabled: true });
    },
    all: () => [...known.values()],
  };
}
