import { customerToWire } from '@redress/contract';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listedBefore, replyWith } from '../platform/http/reply.ts';
import { addCustomer } from './add-customer.ts';
import { listCustomers, readCustomer } from './customer-reader.ts';

export const customerHandlers = (house: House): Pick<Handlers, 'createCustomer' | 'listCustomers' | 'getCustomer'> => ({
  createCustomer: async (context, { body }) =>
    replyWith(await addCustomer(house, context.merchantId, body), (customer) => ({
      body: customerToWire(customer, rightsOf(context)),
    })),
  listCustomers: (context, { query }) =>
    listedBefore(
      'customer',
      query,
      (page) => listCustomers(house.db, context.merchantId, { ...page, reference: query.reference }),
      (customer) => customerToWire(customer, rightsOf(context)),
    ),
  getCustomer: async (context, { params }) =>
    replyWith(found(await readCustomer(house.db, context.merchantId, params.id), params.id), (customer) => ({
      body: customerToWire(customer, rightsOf(context)),
    })),
});

const rightsOf = ({ scopes }: RequestContext) => ({ sensitive: scopes.includes('customers:read_sensitive') });
