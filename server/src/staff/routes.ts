import { type ReplyBodyOf, toWire } from '@redress/contract';
import { ok, refusal, refused, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, StaffRights } from '../platform/http/handlers.ts';
import { listedBefore, replyWith } from '../platform/http/reply.ts';
import type { ApiKey } from './api-key.ts';
import { listApiKeys } from './api-key-reader.ts';
import { createApiKey } from './create-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { writeView } from './view-log/log-view.ts';

export const staffHandlers = (
  house: House,
): Pick<Handlers, 'createApiKey' | 'listApiKeys' | 'revokeApiKey' | 'getMe'> => ({
  createApiKey: async ({ merchantId, actor, scopes }, { body }) => {
    // Nobody hands out more than they have.
    const beyond = body.scopes.find((scope) => !scopes.includes(scope));
    if (beyond !== undefined) return refused(refusal('scope_missing', { scope: beyond }, '/scopes'));
    const made = await createApiKey(house, { merchantId, ...body });
    if (made.ok) {
      const { id, label, scopes: given, actor: speaksFor } = made.value;
      const details = { label, scopes: given, speaksFor };
      await writeView(house, { merchantId, kind: 'key_issued', actor, subject: id, details });
    }
    return replyWith(made, (key) => ({ body: { ...apiKeyToWire(key), secret: key.secret } }));
  },
  listApiKeys: ({ merchantId }, { query }) =>
    listedBefore('key', query, (page) => listApiKeys(house.db, merchantId, page), apiKeyToWire),
  revokeApiKey: async ({ merchantId, actor }, { params }) => {
    const revoked = await revokeApiKey(house, { merchantId, keyId: params.id });
    if (revoked.ok) await writeView(house, { merchantId, kind: 'key_revoked', actor, subject: params.id });
    return replyWith(revoked, () => ({ body: null }));
  },
  getMe: async ({ merchantId, merchantName, keyId, actor, lent, ...own }) =>
    ok({
      body: {
        merchant: { id: merchantId, name: merchantName },
        keyId,
        actor,
        ...rightsToWire(own),
        lent: lent.map(({ of, ...rights }) => ({ of, ...rightsToWire(rights) })),
      },
    }),
});

const rightsToWire = ({ scopes, stores, limits }: StaffRights) => ({
  scopes: [...scopes],
  stores: stores === 'all' ? null : [...stores],
  approvalLimit: limits.approval && toWire(limits.approval),
});

export const apiKeyToWire = (key: ApiKey): ReplyBodyOf<'listApiKeys'>['data'][number] => ({
  id: key.id,
  label: key.label,
  scopes: [...key.scopes],
  actor: key.actor,
  createdAt: toIso(key.createdAt),
  revokedAt: key.revokedAt === null ? null : toIso(key.revokedAt),
});
