import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { merchantIn, merchantOut, newMerchantOut } from '../merchants.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';
import { storeIn, storeOut } from '../stores.ts';

export const merchantRoutes = {
  createMerchant: defineRoute({
    method: 'POST',
    path: '/v1/merchants',
    summary: text('新建商户并发放首个密钥', 'Create a merchant and its first key'),
    tag: 'merchants',
    scope: 'merchants:manage',
    body: merchantIn,
    reply: newMerchantOut,
    status: 201,
  }),
  listMerchants: defineRoute({
    method: 'GET',
    path: '/v1/merchants',
    summary: text('商户列表（普通密钥只见自己的商户）', 'List merchants (an ordinary key sees its own only)'),
    tag: 'merchants',
    scope: 'merchants:read',
    query: z.strictObject(pageQuery),
    reply: pageOf(merchantOut),
  }),
  getMerchant: defineRoute({
    method: 'GET',
    path: '/v1/merchants/{id}',
    summary: text('查看商户', 'Read a merchant'),
    tag: 'merchants',
    scope: 'merchants:read',
    params: idParams('merchant'),
    reply: merchantOut,
    refusals: ['not_found'],
  }),
  createStore: defineRoute({
    method: 'POST',
    path: '/v1/stores',
    summary: text('登记门店', 'Record a store'),
    tag: 'merchants',
    scope: 'stores:write',
    body: storeIn,
    reply: storeOut,
    status: 201,
    refusals: ['already_exists'],
  }),
  listStores: defineRoute({
    method: 'GET',
    path: '/v1/stores',
    summary: text('门店列表', 'List stores'),
    tag: 'merchants',
    scope: 'stores:read',
    query: z.strictObject(pageQuery),
    reply: pageOf(storeOut),
  }),
};
