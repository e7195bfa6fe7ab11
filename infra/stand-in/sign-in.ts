import { type Answer, type Asked, bodyOf, json } from './answer.ts';

/** Login with Amazon as far as ask-cli goes: a refresh token is changed for an access token. */
export interface SignIn {
  answer(asked: Asked): Answer;
  /** Whether a request carries a token that is good. */
  knows(asked: Asked): boolean;
}

/** @param refreshToken the one that is still good; null where the developer must sign in again. */
export function signIn(accessToken: string, refreshToken: string | null): SignIn {
  let issued = 0;
  const good = new Set([accessToken]);
  return {
    answer(asked) {
      const given = bodyOf(asked) as { refresh_token?: string } | null;
      if (refreshToken === null || given?.refresh_token !== refreshToken)
        return json(400, {
          error: 'invalid_grant',
          error_description:
            "The request has an invalid grant parameter : refresh_token. User may have revoked or didn't grant the permission.",
        });
      issued += 1;
      const access = `Atza|issued-${issued}`;
      good.add(access);
      return json(200, {
        access_token: access,
        refresh_token: refreshToken,
        token_type: 'bearer',
        expires_in: 3600,
      });
    },
    knows: (asked) => good.has(asked.header('authorization').replace(/^Bearer /, '')),
  };
}
