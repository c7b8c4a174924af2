import { type BodyOf, payoutToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import { type Id, ok, type Payout, type Refusal, type Result, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { doOnce, found, listed, replyWith } from '../platform/http/reply.ts';
import type { Done } from '../platform/once.ts';
import type { PayoutCommand } from './by-hand.ts';
import { confirmPaid, rejectPaid } from './confirm-paid.ts';
import { countPayouts } from './count-payouts.ts';
import { handleAbnormal } from './handle-abnormal.ts';
import { holdPayout } from './hold-payout.ts';
import { type ChannelCall, listChannelCalls, listPayouts, readPayout } from './payout-reader.ts';
import { recordPaid } from './record-paid.ts';
import { recordReturned } from './record-returned.ts';
import { releasePayout } from './release-payout.ts';
import { voidPayout } from './void-payout.ts';

type Moves =
  | 'holdPayout'
  | 'releasePayout'
  | 'voidPayout'
  | 'recordPaid'
  | 'confirmPaid'
  | 'rejectPaid'
  | 'recordReturned'
  | 'handleAbnormal';

export const payoutHandlers = (house: House): Pick<Handlers, 'listPayouts' | 'countPayouts' | 'getPayout' | Moves> => ({
  listPayouts: ({ merchantId, stores }, { query }) => {
    const { status, caseId, requestNumber, channelAccountId } = query;
    const filter = { status, caseId, requestNumber, channelAccountId, stores };
    return listed(query, (page) => listPayouts(house.db, merchantId, filter, page), payoutToWire);
  },
  countPayouts: async ({ merchantId }) => {
    const counts = await countPayouts(house.db, merchantId);
    return ok({ body: { data: counts.map((row) => ({ ...row, amount: toWire(row.amount) })) } });
  },
  getPayout: async ({ merchantId }, { params }) => {
    const [payout, calls] = await Promise.all([
      readPayout(house.db, merchantId, params.id),
      listChannelCalls(house.db, merchantId, params.id),
    ]);
    return replyWith(found(payout, params.id), (there) => ({
      body: { ...payoutToWire(there), calls: calls.map(callToWire) },
      version: there.version,
    }));
  },
  holdPayout: move('holdPayout', (command, body: BodyOf<'holdPayout'>) => holdPayout(house, { ...command, ...body })),
  releasePayout: move('releasePayout', (command, body: BodyOf<'releasePayout'>) =>
    releasePayout(house, { ...command, ...body }),
  ),
  voidPayout: move('voidPayout', (command, body: BodyOf<'voidPayout'>) => voidPayout(house, { ...command, ...body })),
  recordPaid: move('recordPaid', (command, body: BodyOf<'recordPaid'>) => recordPaid(house, { ...command, ...body })),
  confirmPaid: move('confirmPaid', (command, _body: BodyOf<'confirmPaid'>) => confirmPaid(house, command)),
  rejectPaid: move('rejectPaid', (command, body: BodyOf<'rejectPaid'>) => rejectPaid(house, { ...command, ...body })),
  recordReturned: move('recordReturned', (command, body: BodyOf<'recordReturned'>) =>
    recordReturned(house, { ...command, ...body }),
  ),
  handleAbnormal: move('handleAbnormal', (command, body: BodyOf<'handleAbnormal'>) =>
    handleAbnormal(house, { ...command, ...body }),
  ),
});

/** What every move by hand has in common. */
const move =
  <B extends object>(
    operationId: Moves,
    work: (command: PayoutCommand, body: B) => Promise<Result<Done<Payout>, Refusal>>,
  ) =>
  (context: RequestContext, { params, body }: { readonly params: { readonly id: Id<'payout'> }; readonly body: B }) => {
    const { merchantId, actor, ifMatch } = context;
    const command = { merchantId, actor, payoutId: params.id, expectedVersion: ifMatch };
    return doOnce(
      operationId,
      context,
      (once) => work({ ...command, once }, body),
      (payout: Payout) => ({ body: payoutToWire(payout), version: payout.version }),
    );
  };

const callToWire = (call: ChannelCall): ReplyBodyOf<'getPayout'>['calls'][number] => ({
  id: call.id,
  asked: call.asked,
  startedAt: toIso(call.startedAt),
  answeredAt: call.answeredAt === null ? null : toIso(call.answeredAt),
  answerClass: call.answerClass,
  code: call.code,
  message: call.message,
  request: call.request,
  answer: call.answer,
});
