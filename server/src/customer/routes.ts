import { customerToWire } from '@redress/contract';
import { ok } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listedBefore, replyWith } from '../platform/http/reply.ts';
import { writeView } from '../staff/view-log/log-view.ts';
import { addCustomer } from './add-customer.ts';
import { readCustomerFile } from './customer-file.ts';
import { listCustomers, readCustomer } from './customer-reader.ts';

export const customerHandlers = (
  house: House,
): Pick<Handlers, 'createCustomer' | 'listCustomers' | 'getCustomer' | 'revealCustomer' | 'getCustomerFile'> => ({
  createCustomer: async (context, { body }) =>
    replyWith(await addCustomer(house, context.merchantId, body), (customer) => ({
      body: customerToWire(customer, rightsOf(context)),
    })),
  listCustomers: (context, { query }) =>
    listedBefore(
      'customer',
      query,
      (page) => listCustomers(house.db, context.merchantId, { ...page, reference: query.reference, find: query.find }),
      (customer) => customerToWire(customer, query.masked ? masked : rightsOf(context)),
    ),
  getCustomer: async (context, { params, query }) =>
    replyWith(found(await readCustomer(house.db, context.merchantId, params.id), params.id), (customer) => ({
      body: customerToWire(customer, query.masked ? masked : rightsOf(context)),
    })),
  revealCustomer: async ({ merchantId, actor }, { params, body: { reason } }) => {
    const customer = found(await readCustomer(house.db, merchantId, params.id), params.id);
    if (!customer.ok) return customer;
    await writeView(house, {
      merchantId,
      kind: 'customer_seen_in_full',
      actor,
      subject: params.id,
      details: { operation: 'revealCustomer', id: params.id, reason },
    });
    return replyWith(customer, (shown) => ({ body: customerToWire(shown, { sensitive: true }) }));
  },
  getCustomerFile: async ({ merchantId, stores }, { params }) => {
    const customer = found(await readCustomer(house.db, merchantId, params.id), params.id);
    return replyWith(
      customer.ok ? ok(await readCustomerFile(house, merchantId, params.id, stores)) : customer,
      (file) => ({
        body: file,
      }),
    );
  },
});

const masked = { sensitive: false };
const rightsOf = ({ scopes }: RequestContext) => ({ sensitive: scopes.includes('customers:read_sensitive') });
