import { createHmac, randomBytes } from 'node:crypto';

/**
 * Alexa's user id as the store knows a candidate: a keyed hash, so that neither a table nor a backup of it says
 * whose answers these are. 128 bits of an HMAC-SHA-256 in hexadecimal.
 */
export function candidateHash(key: string): (userId: string) => string {
  if (key.length < 32) throw new RangeError('the hash key needs at least 32 characters');
  return (userId) => createHmac('sha256', key).update(userId).digest('hex').slice(0, 32);
}

/** A key for a new household or stack. */
export const newHashKey = (): string => randomBytes(32).toString('hex');
