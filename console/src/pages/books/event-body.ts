import type { BodyFor } from '../../api/routes.ts';

export type EventBody = BodyFor<'bookEvent'>['event'];
export type EventKind = EventBody['kind'];
type Currency = Extract<EventBody, { fee: unknown }>['fee']['currency'];

/** What an accountant may book by hand, as people look for it. */
export const eventGroups = {
  goods: ['goods_written_down', 'goods_scrapped', 'goods_repaired'],
  money: ['channel_fee', 'channel_fee_returned', 'recourse', 'unclaimed'],
  closure: ['closure_reclass', 'closure_provision'],
} as const satisfies Record<string, readonly EventKind[]>;
export const eventKinds: readonly EventKind[] = Object.values(eventGroups).flat();

/** The amounts of each event, in the order in which they are asked. */
export const amountsOf = {
  goods_written_down: ['cost', 'worth'],
  goods_scrapped: ['cost', 'inputVat'],
  goods_repaired: ['cost'],
  recourse: ['amount'],
  unclaimed: ['amount'],
  channel_fee: ['fee'],
  channel_fee_returned: ['fee'],
  closure_reclass: ['net', 'tax'],
  closure_provision: ['amount'],
} as const satisfies Record<EventKind, readonly string[]>;
export type AmountName = (typeof amountsOf)[EventKind][number];

/**
 * What the form holds. Its paths are those of the body, so that a pointer of the server finds its field; the case is named by its number.
 * The fields of other events are not there; what is chosen from a few has its first from the start.
 */
export type EventFields = {
  readonly [N in AmountName]?: { readonly amount?: string };
} & {
  readonly storeId: string;
  readonly caseId?: string;
  readonly reference: string;
  readonly source: string;
  readonly occurredAt?: { readonly toISOString: () => string } | null;
  readonly abnormal?: boolean;
  readonly moneyAccount?: string;
  readonly against: Extract<EventBody, { kind: 'recourse' }>['against'];
  readonly liability: Extract<EventBody, { kind: 'closure_reclass' }>['liability'];
  readonly what: Extract<EventBody, { kind: 'closure_provision' }>['what'];
};

type Ground = { readonly kind: EventKind; readonly currency: Currency; readonly caseId: string | null };

/** The event in the words of the wire. What the form left out is sent empty, and the server says what it misses. */
export const eventBodyOf = (fields: EventFields, { kind, currency, caseId }: Ground): EventBody => {
  const { storeId, reference, source, occurredAt } = fields;
  const about = {
    ...{ storeId, caseId, reference: reference.trim(), source: source.trim() },
    occurredAt: occurredAt?.toISOString() ?? null,
  };
  const money = (name: AmountName) => ({ currency, amount: fields[name]?.amount?.trim() || '0' });
  const moneyAccount = fields.moneyAccount ?? '';
  switch (kind) {
    case 'goods_written_down':
      return { kind, ...about, cost: money('cost'), worth: money('worth') };
    case 'goods_scrapped': {
      const abnormal = fields.abnormal ?? false;
      return { kind, ...about, cost: money('cost'), abnormal, inputVat: abnormal ? money('inputVat') : null };
    }
    case 'goods_repaired':
      return { kind, ...about, cost: money('cost') };
    case 'recourse':
      return { kind, ...about, amount: money('amount'), against: fields.against };
    case 'unclaimed':
      return { kind, ...about, caseId: caseId ?? '', amount: money('amount') };
    case 'channel_fee':
    case 'channel_fee_returned':
      return { kind, ...about, moneyAccount, fee: money('fee') };
    case 'closure_reclass':
      return {
        ...{ kind, ...about, liability: fields.liability },
        ...{ net: money('net'), tax: money('tax') },
      };
    case 'closure_provision':
      return { kind, ...about, amount: money('amount'), what: fields.what };
  }
};
