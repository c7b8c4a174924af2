import { text } from '@redress/domain';
import { z } from 'zod';
import { customerFileOut, customerIn, customerOut, masked, revealIn } from '../customers.ts';
import { idParams } from '../ids.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';
import { both, code, line } from '../text.ts';

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
    query: z.strictObject({
      ...pageQuery,
      reference: code(128).nullable().default(null),
      find: line(100)
        .nullable()
        .default(null)
        .meta({
          description: both(
            '会员号、手机号（或末几位）、姓名开头',
            'A number, a telephone or its end, how a name begins',
          ),
        }),
      ...masked,
    }),
    reply: pageOf(customerOut),
  }),
  getCustomer: defineRoute({
    method: 'GET',
    path: '/v1/customers/{id}',
    summary: text('查看顾客', 'Read a customer'),
    tag: 'customers',
    scope: 'customers:read',
    params: idParams('customer'),
    query: z.strictObject(masked),
    reply: customerOut,
    refusals: ['not_found'],
  }),
  revealCustomer: defineRoute({
    method: 'POST',
    path: '/v1/customers/{id}/reveal',
    summary: text('写明理由，查看顾客完整资料（记入日志）', 'See a customer in full, with a reason that is kept'),
    tag: 'customers',
    scope: 'customers:read_sensitive',
    params: idParams('customer'),
    body: revealIn,
    reply: customerOut,
    refusals: ['not_found'],
  }),
  getCustomerFile: defineRoute({
    method: 'GET',
    path: '/v1/customers/{id}/file',
    summary: text(
      '顾客档案：一年的退款、同意记录、收款账户',
      'The file of a customer: refunds of a year, consents, payees',
    ),
    tag: 'customers',
    scope: 'customers:read',
    params: idParams('customer'),
    reply: customerFileOut,
    refusals: ['not_found'],
  }),
};
