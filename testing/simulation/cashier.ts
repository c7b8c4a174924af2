import { type Id, idOf, type Payee, type Payout, type RefundCase, type Route } from '@redress/domain';
import { type Attached, attachEvidenceToCase } from '@redress/server/evidence/attach-evidence.ts';
import { confirmPaid } from '@redress/server/payout/confirm-paid.ts';
import { handleAbnormal } from '@redress/server/payout/handle-abnormal.ts';
import { holdPayout } from '@redress/server/payout/hold-payout.ts';
import { recordPayee } from '@redress/server/payout/payees/record-payee.ts';
import { recordPaid } from '@redress/server/payout/record-paid.ts';
import { recordReturned } from '@redress/server/payout/record-returned.ts';
import { releasePayout } from '@redress/server/payout/release-payout.ts';
import { voidPayout } from '@redress/server/payout/void-payout.ts';
import { repayFailedLeg } from '@redress/server/settlement/repay-leg.ts';
import { people } from '../testkit/trade.ts';
import type { CaseFacts, PayoutFacts } from '../world/facts.ts';
import { truthOf } from '../world/truth.ts';
import { type Ask, askTogether } from './ask.ts';
import { bankWorks } from './bank-desk.ts';
import { commandOn } from './desk.ts';
import type { World } from './world.ts';

/** The cashier looks at one payout that is not over and does something about it, now and then the wrong thing. */
export const cashierWorks = async (world: World): Promise<void> => {
  const dice = world.chance.people;
  const back = settledButBack(world);
  if (back.length > 0 && dice.chance(0.4)) return recordBack(world, dice.pick(back));
  const open = world.facts.payouts.filter(({ status }) => status !== 'settled');
  if (open.length === 0) return;
  const payout = dice.pick(open);
  if (dice.chance(0.15)) return askTogether(world, [dice.pick(handMoves)(world, payout)]);
  if (['failed', 'void', 'bounced'].includes(payout.status)) return repay(world, payout, dice.chance(0.3));
  if (payout.hold === 'awaits_bank_file' && dice.chance(0.8)) return bankWorks(world);
  // Somebody who paid at the till would rather have it transferred.
  if (payout.hold === 'awaits_proof')
    return dice.chance(0.5) ? payByHand(world, payout) : askTogether(world, [voidIt(world, payout)]);
  if (payout.hold === 'awaits_second_person') return confirm(world, payout);
  if (payout.status === 'abnormal') return handle(world, payout);
  if (payout.status === 'held')
    return askTogether(world, [dice.chance(0.8) ? release(world, payout) : voidIt(world, payout)]);
  if (payout.status === 'queued' && dice.chance(0.3)) return askTogether(world, [hold(world, payout)]);
};

/** A new payout for one that paid nobody: the same way again, to an account that the customer names, or by hand. */
export const repay = async (world: World, payout: PayoutFacts, byHand: boolean): Promise<void> => {
  const owner = world.facts.cases.find(({ id }) => id === payout.case);
  const isCurrent = owner?.legs?.some(({ payoutId }) => payoutId === idOf('payout', payout.id));
  if (!owner || !isCurrent) return;
  const wanted = byHand ? 'offline' : wayOf(world, payout);
  const payeeId = wanted === 'transfer' ? await namePayee(world, payout) : null;
  const route = wanted === 'transfer' && payeeId === null ? 'offline' : wanted;
  await askTogether(world, [repayOf(world, owner, payout, route, payeeId)]);
};

/** What bounced went back whole at times, and then the way back is closed. */
const wayOf = ({ chance }: World, { route, status }: PayoutFacts): Route => {
  if (route === 'in_house') return 'in_house';
  return route === 'original' && status !== 'bounced' && chance.people.chance(0.35) ? 'original' : 'transfer';
};

/** The customer names an account on the telephone; the desk writes it down with the proof. Null when the case takes no proof. */
const namePayee = async (world: World, payout: PayoutFacts, from = payees): Promise<Id<'payee'> | null> => {
  const evidenceId = await attachProof(world, payout);
  if (evidenceId === null) return null;
  const { house, shop, chance } = world;
  const recorded = await recordPayee(house, {
    merchantId: shop.merchantId,
    actor: people.clerk,
    caseId: idOf('refundCase', payout.case),
    payee: chance.people.pick(from),
    consent: { how: 'by_phone', by: '李雷', at: house.clock.now(), evidenceId },
    nameReason: '本人账户',
  });
  return recorded.ok ? recorded.value.id : null;
};

const bankAccount = (account: string): Payee => ({
  ...{ kind: 'bank_account', account, name: '李雷', bankName: '中国工商银行上海静安支行', cnaps: '102290024433' },
  ...{ bic: null, province: '上海', city: '上海' },
});

const payees: readonly Payee[] = [
  ...['13800001234', '13900005678', 'nobody@example.com'].map(
    (identity): Payee => ({ kind: 'alipay_account', identityType: 'logon_id', identity, name: '李雷' }),
  ),
  ...['6222020200000000001', '6222020200000000002', '6222020200000000003'].map(bankAccount),
];

const repayOf = (
  world: World,
  owner: CaseFacts,
  payout: PayoutFacts,
  route: Route,
  payeeId: Id<'payee'> | null,
): Ask<RefundCase> => {
  return {
    what: `repay ${route}`,
    twice: world.chance.people.chance(0.2),
    by: (house, once) =>
      repayFailedLeg(house, {
        ...{ ...commandOn(world, owner, people.manager), once },
        payoutId: idOf('payout', payout.id),
        route,
        payeeId,
      }),
    told: (refundCase) => world.oracle.repaid(refundCase),
  };
};

/** Settled with us, and the bill of the channel shows the money with the merchant again. */
export const settledButBack = ({ facts, channels }: World): PayoutFacts[] => {
  const back = new Set(
    truthOf(channels).numbers.flatMap(({ number, state }) =>
      state === 'came_back' || state === 'fell_through' ? [number] : [],
    ),
  );
  return facts.payouts.filter(({ number, status }) => status === 'settled' && back.has(number));
};

/** Records with the bill that the money came back. */
export const recordBack = async (world: World, payout: PayoutFacts): Promise<void> => {
  const evidenceId = await attachProof(world, payout);
  const command = { ...moveOf(world, payout), reference: `BILL-${payout.number}`, returnedAt: world.clock.now() };
  await askTogether<Payout>(world, [
    {
      what: 'record returned',
      twice: world.chance.people.chance(0.2),
      by: (house, once) => recordReturned(house, { ...command, reason: '账单显示款项已退回', evidenceId, once }),
    },
  ]);
};

/** Records a payment by hand with the slip of the bank. */
export const payByHand = async (world: World, payout: PayoutFacts): Promise<void> => {
  const actor = world.chance.people.chance(0.9) ? people.cashier : people.manager;
  const evidenceId = await attachProof(world, payout);
  const command = { ...moveOf(world, payout), actor, reference: `BANK-${payout.number}`, paidAt: world.clock.now() };
  await askTogether<Payout>(world, [
    {
      what: 'record paid',
      twice: world.chance.people.chance(0.2),
      by: (house, once) => recordPaid(house, { ...command, evidenceId, once }),
      // A large one is only recorded: nothing is paid in the books before somebody else has looked.
      told: (paid) => {
        if (paid.status === 'settled') world.oracle.paidByHand(paid);
      },
    },
  ]);
};

/** Another person looks at the slip of a large payment by hand. */
export const confirm = async (world: World, payout: PayoutFacts): Promise<void> =>
  askTogether<Payout>(world, [
    {
      what: 'confirm paid',
      twice: world.chance.people.chance(0.2),
      by: (house, once) => confirmPaid(house, { ...moveOf(world, payout), actor: people.director, once }),
      told: (paid) => world.oracle.paidByHand(paid),
    },
  ]);

/** Null when the case takes no more evidence in the state in which it is. */
const attachProof = async (world: World, payout: PayoutFacts): Promise<Id<'evidence'> | null> => {
  const proofs: Id<'evidence'>[] = [];
  const file = {
    merchantId: world.shop.merchantId,
    actor: people.cashier,
    caseId: idOf('refundCase', payout.case),
    kind: 'order_record',
    fileName: '回单.txt',
    contents: new TextEncoder().encode(`银行回单 ${payout.number}`),
  } as const;
  await askTogether<Attached>(world, [
    {
      what: 'attach proof',
      by: (house, once) => attachEvidenceToCase(house, { ...file, once }),
      told: ({ evidence }) => proofs.push(evidence.id),
    },
  ]);
  return proofs[0] ?? null;
};

/** The channel holds a refund that nobody received: on to the customer's bank card, or back to us. */
export const handle = async (world: World, payout: PayoutFacts): Promise<void> => {
  const payeeId = world.chance.people.chance(0.6)
    ? await namePayee(world, payout, [bankAccount('6225880212345678')])
    : null;
  const command = { ...moveOf(world, payout), actor: people.manager, payeeId };
  await askTogether<Payout>(world, [
    { what: 'handle abnormal', by: (house, once) => handleAbnormal(house, { ...command, once }) },
  ]);
};

type HandMove = (world: World, payout: PayoutFacts) => Ask<Payout>;

const hold: HandMove = (world, payout) => ({
  what: 'hold',
  by: (house, once) => holdPayout(house, { ...moveOf(world, payout), reason: 'needs_person', once }),
});

export const release: HandMove = (world, payout) => ({
  what: 'release',
  by: (house, once) => releasePayout(house, { ...moveOf(world, payout), channelAccountId: null, once }),
});

export const voidIt: HandMove = (world, payout) => ({
  what: 'void',
  by: (house, once) => voidPayout(house, { ...moveOf(world, payout), reason: '客户要求换一种方式', once }),
});

const handMoves: readonly HandMove[] = [hold, release, voidIt];

const moveOf = ({ shop, chance }: World, payout: PayoutFacts) => ({
  merchantId: shop.merchantId,
  actor: people.cashier,
  payoutId: idOf('payout', payout.id),
  expectedVersion: chance.people.chance(0.08)
    ? Math.max(1, payout.version - 1)
    : chance.people.pick([null, payout.version]),
});
