import { money, type Order, type Tender, toIso } from '@redress/domain';
import type { z } from 'zod';
import { toWire, toWireOrNull } from '../money.ts';
import type { orderOut } from '../orders.ts';

type OrderWire = z.output<typeof orderOut>;

export const orderToWire = (order: Order): OrderWire => ({
  id: order.id,
  number: order.number,
  storeId: order.storeId,
  customerId: order.customerId,
  currency: order.currency,
  placedAt: toIso(order.placedAt),
  receivedOn: order.receivedOn,
  lines: order.lines.map((line) => ({
    ...line,
    unitPrice: toWire(line.unitPrice),
    lineDiscount: toWire(line.lineDiscount),
    unitCost: toWireOrNull(line.unitCost),
    refunded: toWire(line.refunded),
  })),
  discounts: order.discounts.map((discount) => ({
    ...discount,
    amount: toWire(discount.amount),
    threshold: toWireOrNull(discount.threshold),
  })),
  gifts: order.gifts.map((gift) => ({ ...gift, price: toWire(gift.price) })),
  shippingPaid: toWire(order.shippingPaid),
  freeShipping: order.freeShipping && {
    threshold: toWire(order.freeShipping.threshold),
    standardFee: toWire(order.freeShipping.standardFee),
  },
  tenders: order.tenders.map(tenderToWire),
  invoiced: toWire(order.invoiced),
  credited: toWire(order.credited),
  agreed: agreementToWire(order.agreed),
  version: order.version,
});

const agreementToWire = ({ consent, ...rest }: Order['agreed']): OrderWire['agreed'] => ({
  ...rest,
  consent: consent && {
    ...consent,
    shownAt: toIso(consent.shownAt),
    agreedAt: consent.agreedAt === null ? null : toIso(consent.agreedAt),
  },
});

const tenderToWire = (tender: Tender): OrderWire['tenders'][number] => ({
  ...tender,
  amount: toWire(tender.amount),
  refunded: toWire(tender.refunded),
  reserved: toWire(tender.reserved),
  refundable: toWire(
    money(tender.amount.currency, tender.amount.minor - tender.refunded.minor - tender.reserved.minor),
  ),
  paidAt: toIso(tender.paidAt),
});
