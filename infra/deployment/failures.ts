import type { AskRun } from './ask-cli.ts';

/** What a deployment ends with, for whoever calls it: 0 is done. */
export const EXIT = { done: 0, refused: 1, usage: 2, signIn: 3, interrupted: 4 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

interface Failure {
  readonly exit: Exit;
  readonly sign: RegExp;
  readonly says: string;
}

const AGAIN = 'Nothing is lost: run npm run deploy again and it goes on where it stood.';

/** What ask-cli prints when it fails, and what to tell for it. The first that fits. */
const FAILURES: readonly Failure[] = [
  {
    exit: EXIT.signIn,
    sign: /Refresh LWA tokens failed|invalid_grant|Token is invalid\/expired|auth\/o2\/token failed|not.{0,20}authenticated|status code 401/i,
    says: 'Your sign-in at Amazon has expired. Sign in again: npm run ask -- configure',
  },
  {
    exit: EXIT.signIn,
    sign: /Cannot resolve profile|Profile \[[^\]]*\] (?:not found|doesn't have)|Please run "ask configure"|profile.{0,40}does not exist/i,
    says: 'ask-cli knows no account for this profile. Sign in: npm run ask -- configure',
  },
  {
    exit: EXIT.signIn,
    sign: /ExpiredToken|InvalidClientTokenId|UnrecognizedClientException|Could not load credentials|CredentialsProviderError/i,
    says: 'AWS does not take the credentials of this profile. Renew them, for instance: aws configure',
  },
  {
    exit: EXIT.refused,
    sign: /Error code: (\w+)|build has failed|"status": "FAILED"/,
    says: 'Amazon refused the skill package; the reason stands above. See also: npm run lint:model -- --rules',
  },
  {
    exit: EXIT.interrupted,
    sign: /Failed to upload code build to S3/,
    says: `The bundle could not be uploaded to S3; the skill itself stands. ${AGAIN}`,
  },
  {
    exit: EXIT.interrupted,
    sign: /ECONNRESET|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EPIPE|socket hang up|EAI_AGAIN/,
    says: `The connection to Amazon broke. ${AGAIN}`,
  },
  {
    exit: EXIT.refused,
    sign: /CloudFormation deploy failed/,
    says: 'The stack did not come to stand; the resource and the reason stand above. CloudFormation has rolled it back.',
  },
];

/** What a failed run of ask-cli means. */
export function failureOf({ output, code }: AskRun): { readonly exit: Exit; readonly says: string } {
  const known = FAILURES.find(({ sign }) => sign.test(output));
  return known ?? { exit: EXIT.refused, says: `ask-cli ended with ${code}; its reason stands above.` };
}
