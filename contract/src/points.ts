import { pointsKindsIn } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { both, code, line } from './text.ts';
import { instantIn, instantOut } from './time.ts';

/** Points are whole numbers and travel as text, like everything that is counted exactly. */
const pointsIn = z
  .string()
  .regex(/^-?(0|[1-9][0-9]{0,14})$/)
  .transform((text) => BigInt(text))
  .meta({ description: both('积分，抵用和收回为负', 'Points; used and taken back are negative'), examples: ['-500'] });

export const pointsEntryIn = z
  .strictObject({
    source: code(128).meta({
      description: both(
        '流水号，唯一；抵用的流水号即订单中积分支付的 merchantTradeNumber',
        'Number of the entry, unique; of a use, the merchantTradeNumber of the order’s tender of points',
      ),
      examples: ['PT-2026-0001'],
    }),
    kind: z.enum(pointsKindsIn),
    points: pointsIn,
    title: line(200).meta({ examples: ['订单抵用'] }),
    at: instantIn,
  })
  .meta({ id: 'PointsEntryInput' });

export const pointsOut = z
  .strictObject({
    customerId: idOut('customer'),
    balance: z.string().meta({ description: both('余额', 'What is left') }),
    mayGoBelow: z.boolean().meta({
      description: both(
        '获得的积分收回后余额可为负',
        'Whether earned points were taken back, after which it may lie below nothing',
      ),
    }),
  })
  .meta({ id: 'Points', description: both('顾客的积分账户', 'What a customer has in points') });

export const pointsEntryOut = z
  .strictObject({
    id: idOut('pointsEntry'),
    source: z.string(),
    kind: z.enum([...pointsKindsIn, 'restored']),
    points: z.string(),
    amount: moneyOut.nullable().meta({
      description: both(
        '退款返还时：这些积分当时抵付的金额',
        'Of what a refund gave back: the money that these points had paid',
      ),
    }),
    ofSource: z.string().nullable(),
    title: z.string(),
    at: instantOut,
    recordedBy: actorOut,
  })
  .meta({ id: 'PointsEntry' });

/** Opening balances of many customers, by the merchant's own numbers. Each is recorded once; again changes nothing. */
export const openingPointsIn = z
  .strictObject({
    balances: z
      .array(z.strictObject({ reference: code(128), points: pointsIn }))
      .min(1)
      .max(1_000),
  })
  .meta({ id: 'OpeningPointsInput' });

export const openingPointsOut = z
  .strictObject({
    recorded: z.int(),
    unchanged: z.int(),
    refused: z.array(
      z.strictObject({
        index: z.int(),
        reference: z.string(),
        code: z.string().meta({ description: both('拒绝代码', 'The code of the refusal') }),
      }),
    ),
  })
  .meta({ id: 'OpeningPointsResult' });
