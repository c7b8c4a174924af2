import { type Id, idOf, type Refusal } from '@redress/domain';
import type { House } from '../../house.ts';
import { findWrongCharges } from './find-wrong-charges.ts';

/** Ten minutes: a payment without an order has a day, so nobody waits for this. */
const everyMs = 10 * 60 * 1000;

type Told = (merchantId: Id<'merchant'>, problem: Refusal | Error) => void;

/**
 * Looks through every merchant's payments now and then, on every process: the work is recognised when it is done twice. Answers how to
 * stop; what is running is finished first. A merchant whose look fails is told about and does not keep the others waiting.
 */
export const keepFindingWrongCharges = (house: House, tell: Told): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const { rows } = await house.db.query<{
      merchant_id: string;
    }>(`select distinct merchant_id from payment where compared_at is null
        union select merchant_id from charge_error where case_id is null`);
    for (const row of rows) {
      const merchantId = idOf('merchant', row.merchant_id);
      try {
        const found = await findWrongCharges(house, merchantId);
        if (!found.ok) tell(merchantId, found.refusal);
      } catch (error) {
        tell(merchantId, error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  const timer = setInterval(() => {
    running = running.then(look, look);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running.catch(() => undefined);
  };
};
