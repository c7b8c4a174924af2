import { answerWays, offerKinds, offerStatuses } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { dryRun } from './dry-run.ts';
import { idIn, idOut } from './ids.ts';
import { moneyIn, moneyOut, positiveMoneyIn } from './money.ts';
import { both, prose, textOut } from './text.ts';
import { instantIn, instantOut } from './time.ts';

const words = prose(4_000).meta({
  description: both('顾客看到的话：得到什么、为什么', 'What the customer reads: what they get, and why'),
});

const offeredIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('assessed') }),
    z.strictObject({ kind: z.literal('goodwill'), amount: positiveMoneyIn }),
    z.strictObject({ kind: z.literal('goodwill_share'), basisPoints: z.int().min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('exchange') }),
    z.strictObject({ kind: z.literal('repair') }),
    z.strictObject({ kind: z.literal('store_credit'), amount: positiveMoneyIn, bonus: moneyIn }),
  ])
  .meta({
    id: 'Offered',
    description: both(
      '按结论、酌情多退（到某金额或某比例）、换货、维修、转储值',
      'What was assessed, goodwill up to an amount or by a share, or an alternative to money',
    ),
  });

export const makeOfferIn = z
  .strictObject({ offered: offeredIn, words, expiresAt: instantIn, dryRun })
  .meta({ id: 'MakeOfferInput' });

const proof = {
  how: z.enum(answerWays),
  note: prose(2_000).nullable().default(null),
  evidenceId: idIn('evidence').nullable().default(null),
  messageId: idIn('conversationMessage').nullable().default(null),
};

export const answerOfferIn = z
  .strictObject({ answer: z.enum(['accept', 'refuse']), ...proof })
  .meta({ id: 'AnswerOfferInput' });
export const counterOfferIn = z
  .strictObject({ amount: positiveMoneyIn, words, expiresAt: instantIn })
  .meta({ id: 'CounterOfferInput' });
export const withdrawOfferIn = z
  .strictObject({ note: prose(2_000).nullable().default(null) })
  .meta({ id: 'WithdrawOfferInput' });

export const offerOut = z
  .strictObject({
    id: idOut('offer'),
    caseId: idOut('refundCase'),
    side: z.enum(['merchant', 'customer']),
    kind: z.enum(offerKinds),
    kindText: textOut,
    amount: moneyOut.nullable(),
    bonus: moneyOut.nullable(),
    lawful: moneyOut.meta({ description: both('依法依约应退', 'What law and policy give') }),
    words: z.string(),
    answersOfferId: idOut('offer').nullable(),
    madeBy: actorOut,
    madeAt: instantOut,
    expiresAt: instantOut,
    status: z.enum(offerStatuses),
    statusText: textOut,
    answer: z
      .strictObject({
        by: actorOut,
        at: instantOut,
        how: z.enum(answerWays),
        note: z.string().nullable(),
        evidenceId: idOut('evidence').nullable(),
        messageId: idOut('conversationMessage').nullable(),
      })
      .nullable(),
    taskId: idOut('task').nullable(),
  })
  .meta({ id: 'Offer', description: both('报价', 'An offer of how a case may end') });
