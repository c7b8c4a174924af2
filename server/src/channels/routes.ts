import { ok, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { accountToWire } from './account-to-wire.ts';
import { addChannelAccount } from './add-channel-account.ts';
import { listChannelAccounts, readChannelAccount } from './channel-accounts.ts';
import { checkChannelAccount } from './check-channel-account.ts';
import { replaceChannelAccount } from './replace-channel-account.ts';
import { setChannelAccountEnabled } from './set-channel-account-enabled.ts';

type Operations =
  | 'createChannelAccount'
  | 'listChannelAccounts'
  | 'listChannelNames'
  | 'getChannelAccount'
  | 'replaceChannelAccount'
  | 'checkChannelAccount'
  | 'disableChannelAccount'
  | 'enableChannelAccount';

export const channelHandlers = (house: House): Pick<Handlers, Operations> => ({
  createChannelAccount: async ({ merchantId }, { body }) =>
    replyWith(await addChannelAccount(house, { merchantId, ...body }), (account) => ({ body: accountToWire(account) })),
  listChannelAccounts: async ({ merchantId }) =>
    ok({ body: { data: (await listChannelAccounts(house.db, merchantId)).map(accountToWire) } }),
  listChannelNames: async ({ merchantId }) => {
    const accounts = await listChannelAccounts(house.db, merchantId);
    return ok({ body: { data: accounts.map(({ id, kind, label, enabled }) => ({ id, kind, label, enabled })) } });
  },
  getChannelAccount: async ({ merchantId }, { params }) =>
    replyWith(found(await readChannelAccount(house.db, merchantId, params.id), params.id), (account) => ({
      body: accountToWire(account),
    })),
  replaceChannelAccount: async ({ merchantId }, { params, body }) =>
    replyWith(await replaceChannelAccount(house, { merchantId, accountId: params.id, input: body }), (account) => ({
      body: accountToWire(account),
    })),
  checkChannelAccount: async ({ merchantId }, { params }) =>
    replyWith(await checkChannelAccount(house, { merchantId, accountId: params.id }), (check) => ({
      body: {
        ok: check.ok,
        checkedAt: toIso(check.checkedAt),
        milliseconds: check.milliseconds,
        message: check.message,
      },
    })),
  disableChannelAccount: setEnabled(house, false),
  enableChannelAccount: setEnabled(house, true),
});

const setEnabled =
  (house: House, enabled: boolean): Handlers['enableChannelAccount'] & Handlers['disableChannelAccount'] =>
  async ({ merchantId, actor }, { params }) =>
    replyWith(
      await setChannelAccountEnabled(house, { merchantId, actor, accountId: params.id, enabled }),
      (account) => ({
        body: accountToWire(account),
      }),
    );
