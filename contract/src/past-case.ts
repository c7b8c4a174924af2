import { causes, faults, goodsClasses, type PastCase, saleWays, subjects, zero } from '@redress/domain';
import { z } from 'zod';
import { moneyIn } from './money.ts';

const amount = moneyIn.nullable().default(null);

/** One past case in a file for `redress policy simulate`: a JSON object a line. What is not said counts as nothing, or as the usual. */
export const pastCaseIn = z
  .strictObject({
    id: z.string().min(1).max(100),
    cause: z.enum(causes),
    fault: z.enum(faults),
    subject: z.enum(subjects).default('goods'),
    goodsClass: z.enum(goodsClasses).default('ordinary'),
    exclusionConfirmed: z.boolean().default(false),
    sale: z.enum(saleWays).default('online'),
    tier: z.string().max(40).default('none'),
    hadServiceBefore: z.boolean().default(false),
    days: z.int().min(0),
    usage: z.int().min(0).max(10_000).default(0),
    paid: moneyIn,
    refundsInYear: z.int().min(0).default(0),
    shipping: amount,
    keptGifts: amount,
    lostFreeShipping: amount,
    usedBonusFirst: amount,
    usedDiscounted: amount,
    usedList: amount,
  })
  .transform((row): PastCase => {
    const { id, paid, shipping, keptGifts, lostFreeShipping, usedBonusFirst, usedDiscounted, usedList, ...facts } = row;
    const nothing = zero(paid.currency);
    return {
      id,
      facts: { ...facts, amount: paid },
      shipping: shipping ?? nothing,
      keptGifts: keptGifts ?? nothing,
      lostFreeShipping: lostFreeShipping ?? nothing,
      used: {
        bonusFirst: usedBonusFirst ?? nothing,
        discounted: usedDiscounted ?? nothing,
        list: usedList ?? nothing,
      },
    };
  });
