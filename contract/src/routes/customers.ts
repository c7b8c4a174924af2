import { text } from '@redress/domain';
import { z } from 'zod';
import { customerIn, customerOut } from '../customers.ts';
import { idParams } from '../ids.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';
import { code } from '../text.ts';

export const customerRoutes = {
  createCustomer: defineRoute({
    method: 'POST',
    path: '/v1/customers',
    summary: text('登记顾客', 'Record a customer'),
    tag: 'customers',
    scope: 'customers:write',
    body: customerIn,
    reply: customerOut,
    status: 201,
    refusals: ['already_exists'],
  }),
  listCustomers: defineRoute({
    method: 'GET',
    path: '/v1/customers',
    summary: text('顾客列表', 'List customers'),
    tag: 'customers',
    scope: 'customers:read',
    query: z.strictObject({ ...pageQuery, reference: code(128).nullable().default(null) }),
    reply: pageOf(customerOut),
  }),
  getCustomer: defineRoute({
    method: 'GET',
    path: '/v1/customers/{id}',
    summary: text('查看顾客', 'Read a customer'),
    tag: 'customers',
    scope: 'customers:read',
    params: idParams('customer'),
    reply: customerOut,
    refusals: ['not_found'],
  }),
};
