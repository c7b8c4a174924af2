import { type CardKind, type CardPause, type Cause, dateOf, type Id, type RefundCase } from '@redress/domain';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import { readCard } from '@redress/server/commerce/card-reader.ts';
import { recordCard, topUp } from '@redress/server/commerce/record-card.ts';
import { recordPause, recordUse } from '@redress/server/commerce/use-card.ts';
import { granted, people } from '../testkit/trade.ts';
import type { buyerOn } from './buyer.ts';
import { done, Refused, type Stage, type TenderWord } from './stage.ts';
import { nothing, yuan } from './words.ts';

const kinds = { 储值卡: 'stored_value', 次卡: 'sessions', 年卡: 'term' } as const satisfies Record<string, CardKind>;

type Buying = {
  readonly with: { readonly [word in TenderWord]?: string };
  /** Money given on top. */
  readonly gets?: string;
  readonly visits?: number;
  /** What one visit costs without the card. */
  readonly each?: string;
  readonly span?: readonly [from: string, to: string];
  readonly rate?: number;
};

const becauses = { 个人原因: 'no_reason', 停课: 'quality', 健康原因: 'no_reason' } as const satisfies Record<
  string,
  Cause
>;

/** A member of a gym: opens a card, tops it up, comes, takes leave, and gives it back. */
export const memberOn = (stage: Stage, buyer: ReturnType<typeof buyerOn>) => {
  const { shop } = stage;
  const { house, merchantId } = shop;
  let card: Id<'card'> | null = null;
  let entries = 0;
  const itsCard = (): Id<'card'> => {
    if (card === null) throw new Error('nobody has opened a card yet');
    return card;
  };
  const purchase = async (paid: string, { with: tenders, gets, visits, each, span }: Buying) => {
    await buyer.pays(paid, { items: [`会员卡 ${paid}`], with: tenders });
    if (stage.order === null) throw new Error('the card was not paid');
    entries += 1;
    return {
      id: `CZ-${entries}`,
      order: { id: stage.order },
      paid: yuan(paid),
      bonus: gets === undefined ? nothing : yuan(gets),
      sessions: visits ?? null,
      bonusSessions: visits === undefined ? null : 0,
      listPricePerSession: each === undefined ? null : yuan(each),
      from: span ? dateOf(span[0]) : null,
      to: span ? dateOf(span[1]) : null,
    };
  };
  return {
    opens: async (word: keyof typeof kinds, paid: string, buying: Buying): Promise<void> => {
      const first = await purchase(paid, buying);
      const header = { storeId: shop.storeId, customerId: shop.customerId, openedOn: null, hadServiceBefore: true };
      const terms = { agreedRatePpm: buying.rate ?? null, taxRateBasisPoints: 600 };
      const asked = { number: `VIP-${stage.sold}`, kind: kinds[word], title: word, ...header, ...terms, first };
      card = granted(await recordCard(house, merchantId, asked)).card.id;
    },

    topsUp: async (paid: string, buying: Buying): Promise<void> => {
      granted(await topUp(house, merchantId, itsCard(), await purchase(paid, buying)));
    },

    /** Comes once, or so many times. */
    comes: async (times = 1): Promise<void> => use({ sessions: times }),

    spends: async (amount: string, list?: string): Promise<void> =>
      use({ face: yuan(amount), list: list === undefined ? null : yuan(list) }),

    isAway: async (from: string, to: string, by: CardPause['by'] = 'customer'): Promise<void> => {
      granted(await recordPause(house, merchantId, { id: itsCard() }, { from: dateOf(from), to: dateOf(to), by }));
    },

    givesBack: async (because: keyof typeof becauses): Promise<RefundCase> => {
      const asked = {
        ...{ kind: 'card_refund' as const, cause: becauses[because], statement: because },
        ...{ lastServiceOn: null, unforeseen: because === '健康原因', payer: null },
        ...{ unfinishedOrders: [], frozen: null, intake: 'desk' as const, customerId: null },
      };
      const about = { merchantId, actor: people.clerk, order: { card: { id: itsCard() } } };
      const opened = done(await openClaim(house, { ...about, claim: asked, dryRun: false, once: null }));
      stage.refundCase = opened.id;
      return opened;
    },

    card: async () => {
      const found = await readCard(house.db, merchantId, { id: itsCard() });
      if (!found) throw new Error('the card is gone');
      return found;
    },
  };

  async function use(what: {
    sessions?: number;
    face?: ReturnType<typeof yuan>;
    list?: ReturnType<typeof yuan> | null;
  }) {
    entries += 1;
    const entry = {
      id: `XF-${entries}`,
      usedAt: house.clock.now(),
      face: nothing,
      list: null,
      sessions: 0,
      title: '上课',
    };
    const used = await recordUse(house, merchantId, { id: itsCard() }, { ...entry, ...what });
    if (!used.ok) throw new Refused(used.refusal.code, used.refusal.details);
  }
};
