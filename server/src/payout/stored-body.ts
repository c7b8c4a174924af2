import type { Payout } from '@redress/domain';
import type { SecretBox } from '../platform/crypto/secret-box.ts';

/** A transfer names a customer's own account, so its stored request is sealed, in one line of base64 behind this word. */
const sealedWord = 'sealed:';

/** The form in which a request is stored. What goes out stays the same bytes at every try, because it is opened to them. */
export const storedBody = (box: SecretBox, { id, payeeId }: Pick<Payout, 'id' | 'payeeId'>, body: string): string =>
  (payeeId ?? null) === null ? body : `${sealedWord}${box.seal(body, id).toString('base64')}`;

/** The very bytes that go out. Throws when the master key is not the one that they were sealed with. */
export const openBody = (box: SecretBox, { id }: Pick<Payout, 'id'>, stored: string): string =>
  stored.startsWith(sealedWord) ? box.open(Buffer.from(stored.slice(sealedWord.length), 'base64'), id) : stored;
