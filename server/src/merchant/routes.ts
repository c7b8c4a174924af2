import { type Scope, scopeNames } from '@redress/contract';
import { ok, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listedBefore, replyWith } from '../platform/http/reply.ts';
import { apiKeyToWire } from '../staff/routes.ts';
import { addStore } from './add-store.ts';
import { createMerchant } from './create-merchant.ts';
import { listMerchants, type Merchant, readMerchant } from './merchant-reader.ts';
import { listStores, type Store } from './store-reader.ts';

/** The first key of a merchant may do everything of its own, and nothing of the platform's. */
const firstScopes: readonly Scope[] = scopeNames.filter((scope) => scope !== 'merchants:manage');

export const merchantHandlers = (
  house: House,
): Pick<Handlers, 'createMerchant' | 'listMerchants' | 'getMerchant' | 'createStore' | 'listStores'> => ({
  createMerchant: async (context, { body }) => {
    const firstKey = { label: context.language === 'zh' ? '首个密钥' : 'First key', scopes: firstScopes };
    const { merchant, key } = await createMerchant(house, { ...body, firstKey });
    if (key === null) throw new Error('defect: a merchant that was asked to have a key has one');
    return ok({ body: { merchant: merchantToWire(merchant), key: { ...apiKeyToWire(key), secret: key.secret } } });
  },
  listMerchants: (context, { query }) =>
    listedBefore(
      'merchant',
      query,
      async ({ limit, before }) => {
        if (context.scopes.includes('merchants:manage')) return listMerchants(house.db, { limit, before });
        const own = before === null ? await readMerchant(house.db, context.merchantId) : null;
        return own === null ? [] : [own];
      },
      merchantToWire,
    ),
  getMerchant: async (context, { params }) => {
    const visible = params.id === context.merchantId || context.scopes.includes('merchants:manage');
    const merchant = visible ? await readMerchant(house.db, params.id) : null;
    return replyWith(found(merchant, params.id), (there) => ({ body: merchantToWire(there) }));
  },
  createStore: async ({ merchantId }, { body }) =>
    replyWith(await addStore(house, { merchantId, ...body }), (store) => ({ body: storeToWire(store) })),
  listStores: ({ merchantId }, { query }) =>
    listedBefore('store', query, (page) => listStores(house.db, merchantId, page), storeToWire),
});

const merchantToWire = ({ id, name, currency, createdAt }: Merchant) => ({
  id,
  name,
  currency,
  createdAt: toIso(createdAt),
});
const storeToWire = ({ id, code, name, createdAt }: Store) => ({ id, code, name, createdAt: toIso(createdAt) });
