import type { Scope } from '@redress/contract';
import {
  accountCodes,
  type Currency,
  chart,
  type LocalDate,
  type Policy,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type RandomBytes, systemRandomBytes } from '../platform/ids.ts';
import type { PolicyContents } from '../policy/policy-reader.ts';
import type { NewApiKey } from '../staff/api-key.ts';
import { newToken } from '../staff/token.ts';
import type { Merchant } from './merchant-reader.ts';
import { standardPolicyIn } from './standard-policy.ts';
import type { Store } from './store-reader.ts';

export type CreateMerchant = {
  readonly name: string;
  readonly currency: Currency;
  readonly stores?: readonly { readonly code: string; readonly name: string }[];
  /** The first day of the standard policy; orders placed before it have none. The day of the 2024 regulations unless told. */
  readonly policyFrom?: LocalDate;
  /** A key for a machine of the merchant's, so that somebody can speak for it. */
  readonly firstKey?: { readonly label: string; readonly scopes: readonly Scope[] };
};

export type CreatedMerchant = {
  readonly merchant: Merchant;
  readonly stores: readonly Store[];
  readonly policy: Policy;
  readonly key: NewApiKey | null;
};

/** A merchant with all that it needs to refund: its copy of the chart of accounts, the standard policy, its stores and a key. In one statement. */
export const createMerchant = async (
  house: House,
  { name, currency, stores: wanted = [], policyFrom, firstKey }: CreateMerchant,
  random: RandomBytes = systemRandomBytes,
): Promise<CreatedMerchant> => {
  const createdAt = house.clock.now();
  const merchant: Merchant = { id: house.newId('merchant'), name, currency, createdAt };
  const stores = wanted.map((store): Store => ({ id: house.newId('store'), ...store, createdAt }));
  const policy = standardPolicyIn(currency, house.newId('policy'), policyFrom ?? null);
  const contents: PolicyContents = { title: policy.title, terms: policy.terms, clauses: policy.clauses };
  const keyId = house.newId('key');
  const token = newToken(merchant.id, keyId, random);
  const accounts = accountCodes.map((code) => ({ code, nature: chart[code].nature, ...chart[code].name }));
  await house.db.query({
    name: 'create-merchant',
    text: createSql,
    values: [
      uuidOf(merchant.id),
      name,
      currency,
      toIso(createdAt),
      toJson(stores.map((store) => ({ id: uuidOf(store.id), code: store.code, name: store.name }))),
      toJson(accounts),
      uuidOf(policy.id),
      policy.effectiveFrom,
      toJson(contents),
      firstKey ? uuidOf(keyId) : null,
      firstKey?.label,
      firstKey ? token.secretHash : null,
      firstKey?.scopes,
    ],
  });
  const key: NewApiKey | null = firstKey
    ? {
        id: keyId,
        label: firstKey.label,
        scopes: firstKey.scopes,
        actor: { kind: 'integration', id: keyId, name: firstKey.label },
        createdAt,
        revokedAt: null,
        secret: token.text,
      }
    : null;
  return { merchant, stores, policy, key };
};

const createSql = `
  with new_merchant as (
    insert into merchant (merchant_id, name, currency, created_at) values ($1, $2, $3, $4)
  ), new_stores as (
    insert into store (merchant_id, store_id, code, name, created_at)
    select $1, s.id, s.code, s.name, $4 from jsonb_to_recordset($5::jsonb) as s (id uuid, code text, name text)
  ), new_accounts as (
    insert into ledger_account (merchant_id, code, nature, name_zh, name_en)
    select $1, a.code, a.nature, a.zh, a.en from jsonb_to_recordset($6::jsonb) as a (code text, nature text, zh text, en text)
  ), new_policy as (
    insert into policy (merchant_id, policy_id, version, effective_from, contents, created_at) values ($1, $7, 1, $8, $9, $4)
  )
  insert into api_key (merchant_id, key_id, label, secret_hash, scopes, created_at)
  select $1, $10::uuid, $11::text, $12::bytea, $13::text[], $4 where $10::uuid is not null`;
