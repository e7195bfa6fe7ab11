import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createSkill } from '../../lambda/skill.ts';
import type { InterviewStore } from '../../lambda/store/interview-store.ts';
import { NEW_PROFILE } from '../../lambda/store/profile.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { certificationFaults } from '../conversations/certification.ts';

/** A store that keeps everything and remembers nothing. */
const KEEPS: InterviewStore = {
  keepTurn: async () => 'kept',
  keepSnapshot: async () => undefined,
  recall: async () => ({ profile: NEW_PROFILE, newest: null }),
  turnsFrom: async () => [],
  profile: async () => NEW_PROFILE,
  changeProfile: async () => NEW_PROFILE,
  openPairing: async () => true,
  erase: async () => 'proved',
  deleteInterview: async () => undefined,
  goOnErasing: async () => undefined,
};

/** A store out of reach. */
const FAILS = new Proxy(KEEPS, {
  get: () => async () => {
    throw new Error('out of reach');
  },
});

/** Time stands still in a turn until it waits, and then all of it is over. */
function alarms() {
  let open: AbortController[] = [];
  return (milliseconds: number) => {
    const controller = new AbortController();
    const waits = milliseconds < 1_000;
    open = waits ? open : [...open, controller];
    if (waits) for (const one of [...open, controller]) one.abort();
    const clear = () => {
      open = open.filter((one) => one !== controller);
    };
    return { signal: controller.signal, clear };
  };
}

export interface SkillAlone {
  readonly endpoint: (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;
  /** What the skill caught in a turn instead of answering it, since the last look. */
  faults(): readonly string[];
}

/** The real skill without a database. */
export function skillAlone(storeWorks: boolean): SkillAlone {
  let faults: string[] = [];
  const skill = createSkill({
    store: storeWorks ? KEEPS : FAILS,
    pack: async () => alexaPm,
    clock: () => new Date('2026-03-02T19:00:00.000Z'),
    alarm: alarms(),
    companion: { address: 'https://log.example', codes: true },
    ids: () => '00000000-0000-4000-8000-000000000000',
    hashKey: 'a key of thirty two characters..',
    skillId: null,
    log: (line) => {
      if ('fault' in line) faults.push(JSON.stringify(line));
    },
  });
  return {
    endpoint: async (envelope) =>
      JSON.parse(JSON.stringify(await skill.invoke(JSON.parse(JSON.stringify(envelope))))),
    faults: () => {
      const seen = faults;
      faults = [];
      return seen;
    },
  };
}

/** Everything that Alexa would hold against a reply. Turns that could not be written may ride beyond four kilobytes. */
export async function replyFaults(envelope: ResponseEnvelope): Promise<string[]> {
  const interview = envelope.sessionAttributes?.['interview'] as { unsaved?: readonly unknown[] } | undefined;
  const rides = (interview?.unsaved?.length ?? 0) > 0;
  const faults = await certificationFaults(envelope);
  return faults.filter((fault) => !(rides && fault === 'attributes over 4 KB'));
}
