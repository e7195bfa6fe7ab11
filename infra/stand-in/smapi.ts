import { type Answer, type Asked, bodyOf, json } from './answer.ts';
import type { Simulations } from './simulations.ts';
import type { Skill, Skills } from './skills.ts';

interface World {
  readonly skills: Skills;
  readonly simulations: Simulations;
  /** The developer's account at Amazon. */
  readonly vendorId: string;
  /** Where uploads are put. */
  readonly address: () => string;
}

type Route = (found: readonly string[], asked: Asked, world: World) => Answer | Promise<Answer>;

const missing = (what: string) => json(404, { message: `${what} cannot be found.` });
const wrong = (message: string) => json(400, { message, violations: [{ message }] });

/** The upload that an import names by its address. */
const uploadOf = (asked: Asked) =>
  String((bodyOf(asked) as { location?: string } | null)?.location ?? '')
    .split('/')
    .at(-1) ?? '';

function begun(asked: Asked, { skills }: World, skillId: string | null): Answer {
  const id = skills.begin(uploadOf(asked), skillId);
  if (id === null) return wrong('The location holds no uploaded package.');
  return json(202, {}, { location: `/v1/skills/imports/${id}` });
}

const ofSkill =
  (
    answer: (skill: Skill, found: readonly string[], asked: Asked, world: World) => Answer | Promise<Answer>,
  ): Route =>
  ([id = '', ...rest], asked, world) => {
    const skill = world.skills.find(id);
    return skill === null ? missing(`Skill ${id}`) : answer(skill, rest, asked, world);
  };

/** Every call that ask-cli makes for a deployment and a dialog, in the order of a first deployment. */
const ROUTES: readonly (readonly [string, RegExp, Route])[] = [
  [
    'POST',
    /^\/v1\/skills\/uploads$/,
    (_, __, { skills, address }) =>
      json(201, {
        uploadUrl: `${address()}/uploads/${skills.upload()}`,
        expiresAt: new Date(Date.now() + 300_000).toISOString(),
      }),
  ],
  [
    'POST',
    /^\/v1\/skills\/imports$/,
    (_, asked, world) => {
      const { vendorId } = (bodyOf(asked) ?? {}) as { vendorId?: string };
      if (vendorId !== world.vendorId) return wrong(`Vendor ${vendorId} is not one of this account.`);
      return begun(asked, world, null);
    },
  ],
  [
    'POST',
    /^\/v1\/skills\/([\w.-]+)\/imports$/,
    ofSkill((skill, _, asked, world) => begun(asked, world, skill.id)),
  ],
  [
    'GET',
    /^\/v1\/skills\/imports\/([\w.-]+)$/,
    ([id = ''], _, { skills }) => {
      const status = skills.import(id);
      return status === null ? missing(`Import ${id}`) : json(200, status);
    },
  ],
  [
    'GET',
    /^\/v1\/skills\/([\w.-]+)\/stages\/development\/manifest$/,
    ofSkill((skill) => json(200, { manifest: skill.package.manifest })),
  ],
  [
    'GET',
    /^\/v1\/skills\/([\w.-]+)\/status$/,
    ofSkill(() => json(200, { manifest: { lastUpdateRequest: { status: 'SUCCEEDED' } } })),
  ],
  [
    'GET',
    /^\/v1\/skills\/([\w.-]+)\/stages\/development\/enablement$/,
    ofSkill((skill) => (skill.enabled ? { status: 204 } : missing('Enablement'))),
  ],
  [
    'PUT',
    /^\/v1\/skills\/([\w.-]+)\/stages\/development\/enablement$/,
    ofSkill((skill, _, __, { skills }) => {
      skills.enable(skill.id);
      return { status: 204 };
    }),
  ],
  [
    'POST',
    /^\/v2\/skills\/([\w.-]+)\/stages\/development\/simulations$/,
    ofSkill((skill, _, asked, { simulations }) => {
      const given = bodyOf(asked) as {
        input?: { content?: string };
        device?: { locale?: string };
        session?: { mode?: string };
      } | null;
      const begun = simulations.begin(skill, {
        content: given?.input?.content ?? '',
        locale: given?.device?.locale ?? '',
        newSession: given?.session?.mode === 'FORCE_NEW_SESSION',
      });
      return typeof begun === 'string'
        ? json(200, { id: begun, status: 'IN_PROGRESS' })
        : wrong(begun.refused);
    }),
  ],
  [
    'GET',
    /^\/v2\/skills\/([\w.-]+)\/stages\/development\/simulations\/([\w-]+)$/,
    ofSkill(async (_, [id = ''], __, { simulations }) => {
      const result = await simulations.result(id);
      return result === null ? missing(`Simulation ${id}`) : json(200, { id, ...(result as object) });
    }),
  ],
];

/** The skill management API, for requests that carry a good token. */
export async function smapi(asked: Asked, world: World): Promise<Answer> {
  for (const [method, path, route] of ROUTES) {
    const found = method === asked.method ? path.exec(asked.path) : null;
    if (found !== null) return route(found.slice(1), asked, world);
  }
  return json(501, { message: `The stand-in does not know ${asked.method} ${asked.path}.` });
}
