import { builtInLaw, fromIso, type LawData } from '@redress/domain';
import { readLawData, readLawNow } from '@redress/server/law/law-data.ts';
import { chooseMerchant } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure } from '../say.ts';

export type Knowing = { readonly merchant?: string; readonly knownAt?: string };

export const knownAtOption = ['--known-at <moment>', '当时已知的(RFC 3339) · as it was known at this moment'] as const;

/** The law that a command looks at: the release's, or with `--merchant` the merchant's, now or as it was known at a moment. */
export const knownLaw = ({ merchant, knownAt }: Knowing): Promise<LawData> => {
  if (merchant === undefined && knownAt === undefined) return Promise.resolve(builtInLaw);
  const at = knownAt === undefined ? null : fromIso(knownAt);
  if (knownAt !== undefined && at === null)
    throw new Failure(`不是带时区的时刻：${knownAt}`, `${knownAt} is not a moment with an offset.`);
  return withHouse(async ({ house: { db } }) => {
    const { id } = await chooseMerchant(db, merchant);
    return at === null ? readLawNow(db, id) : readLawData(db, id, at);
  });
};
