import { createHmac, randomBytes } from 'node:crypto';

/** What a keyed hash is of: the same text gives different hashes for different purposes. */
export type Purpose = 'user' | 'code' | 'token' | 'address' | 'form';

/** 128 bits of an HMAC-SHA-256 in hexadecimal, under a key that the table does not know. */
export function keyedHash(key: string): (purpose: Purpose, text: string) => string {
  if (key.length < 32) throw new RangeError('the hash key needs at least 32 characters');
  return (purpose, text) => {
    // Candidates were hashed without a purpose at first; their hashes stay what they are.
    const message = purpose === 'user' ? text : `${purpose}:${text}`;
    return createHmac('sha256', key).update(message).digest('hex').slice(0, 32);
  };
}

/**
 * Alexa's user id as the store knows a candidate: a keyed hash, so that neither a table nor a backup of it says
 * whose answers these are.
 */
export function candidateHash(key: string): (userId: string) => string {
  const hash = keyedHash(key);
  return (userId) => hash('user', userId);
}

/** A key for a new household or stack. */
export const newHashKey = (): string => randomBytes(32).toString('hex');
