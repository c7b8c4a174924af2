import { type PointsAccount, type PointsEntry, toIso } from '@redress/domain';
import type { z } from 'zod';
import { toWireOrNull } from '../money.ts';
import type { pointsEntryOut, pointsOut } from '../points.ts';

export const pointsToWire = ({ customerId, balance, mayGoBelow }: PointsAccount): z.output<typeof pointsOut> => ({
  ...{ customerId, mayGoBelow },
  balance: balance.toString(),
});

export const pointsEntryToWire = (entry: PointsEntry): z.output<typeof pointsEntryOut> => ({
  ...entry,
  points: entry.points.toString(),
  amount: toWireOrNull(entry.amount),
  at: toIso(entry.at),
});
