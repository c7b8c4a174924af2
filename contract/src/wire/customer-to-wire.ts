import { type Id, type Instant, toIso } from '@redress/domain';
import type { z } from 'zod';
import type { customerOut } from '../customers.ts';

type Customer = {
  readonly id: Id<'customer'>;
  readonly reference: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly createdAt: Instant;
};

/** `sensitive` is for keys with the scope `customers:read_sensitive`; everybody else sees masks. */
export const customerToWire = (
  customer: Customer,
  { sensitive }: { readonly sensitive: boolean },
): z.output<typeof customerOut> => ({
  id: customer.id,
  reference: customer.reference,
  name: customer.name,
  phone: sensitive || customer.phone === null ? customer.phone : maskPhone(customer.phone),
  email: sensitive || customer.email === null ? customer.email : maskEmail(customer.email),
  createdAt: toIso(customer.createdAt),
});

/** `13812345678` becomes `138****5678`; of a shorter number only the last two digits stay. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length >= 11 ? `${digits.slice(0, -8)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
};

/** `wang@example.com` becomes `w****@example.com`. */
export const maskEmail = (email: string): string => `${email.slice(0, 1)}****${email.slice(email.lastIndexOf('@'))}`;
