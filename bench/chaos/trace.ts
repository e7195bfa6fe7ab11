import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Interview } from '../../lambda/interview/interview.ts';

/** Where an interview stands, in few words: its session, the turns told, and those that nobody has written. */
function standing(carried: unknown): string {
  if (typeof carried !== 'object' || carried === null) return 'nothing';
  const { session, turns, phase, unsaved } = carried as Interview;
  const pieces = 'answer' in phase ? ` ${phase.answer.pieces} pieces from ${phase.answer.fromTurn}` : '';
  return `${session.slice(-6)} ${turns} ${phase.kind}${pieces} unsaved [${unsaved.map(({ turn }) => turn).join(' ')}]`;
}

/** A request on its way, for whoever looks into a violation; never what was said. */
export function asked({ request, session }: RequestEnvelope, ahead: number | null): string {
  const what = request.type === 'IntentRequest' ? request.intent.name : request.type;
  const clock = ahead === null ? '' : ` by a clock ahead ${ahead / 60_000} min`;
  return `${request.timestamp.slice(11, 23)} ${request.requestId.slice(-6)} ${what}${clock}, with ${standing(session?.attributes?.['interview'])}`;
}

export const answered = ({ sessionAttributes }: ResponseEnvelope): string =>
  `→ ${standing(sessionAttributes?.['interview'])}`;
