import type { Cause, CompensationRule, Currency } from '@redress/domain';
import type { BodyFor } from '../api/routes.ts';

/** What the form of a claim on a card, on compensation or on a wrong charge has taken in. */
export type OtherFields = {
  readonly cause: Cause;
  readonly statement: string;
  readonly lines?: Record<string, number | null>;
  readonly rule?: CompensationRule;
  readonly loss?: string;
  readonly asPromised?: string;
  readonly asDelivered?: string;
  readonly unforeseen?: boolean;
  readonly lastServiceOn?: { readonly format: (pattern: string) => string } | null;
  readonly age?: string;
  readonly guardianConsent?: boolean;
  readonly ageAppropriate?: boolean;
  readonly frozen?: string;
  readonly unfinished?: string;
};

export type Claimed =
  | { readonly kind: 'card_refund'; readonly cardId: string; readonly currency: Currency }
  | {
      readonly kind: 'compensation' | 'wrong_charge';
      readonly orderId: string;
      readonly currency: Currency;
      /** The earlier case that it adds to. */
      readonly follows?: string | undefined;
    };

/** The claim as the API takes it: each kind sends what it has a use for and nothing else. */
export const otherClaimBody = (of: Claimed, fields: OtherFields): BodyFor<'openCase'> => {
  const money = (amount: string | undefined) => (amount ? { currency: of.currency, amount } : null);
  const words = { cause: fields.cause, statement: fields.statement.trim(), intake: 'desk' } as const;
  if (of.kind === 'card_refund')
    return {
      ...words,
      kind: of.kind,
      cardId: of.cardId,
      card: {
        unforeseen: fields.unforeseen ?? false,
        lastServiceOn: fields.lastServiceOn?.format('YYYY-MM-DD') ?? null,
        frozen: money(fields.frozen),
        unfinishedOrders: (fields.unfinished ?? '').split(/\s+/).filter((number) => number !== ''),
        payer: fields.age
          ? {
              age: Number(fields.age),
              guardianConsent: fields.guardianConsent ?? false,
              ageAppropriate: fields.ageAppropriate ?? false,
            }
          : null,
      },
    };
  const followsCaseId = of.follows ?? null;
  if (of.kind === 'wrong_charge') return { ...words, kind: of.kind, orderId: of.orderId, followsCaseId };
  const asPromised = money(fields.asPromised);
  const asDelivered = money(fields.asDelivered);
  return {
    ...words,
    kind: of.kind,
    orderId: of.orderId,
    followsCaseId,
    rule: fields.rule ?? null,
    loss: money(fields.loss),
    worth: fields.rule === 'price_reduction' && asPromised && asDelivered ? { asPromised, asDelivered } : null,
    lines: Object.entries(fields.lines ?? {}).flatMap(([lineId, quantity]) => (quantity ? [{ lineId, quantity }] : [])),
  };
};

/** The field that shows what the server says about a part of the body. */
export const fieldOfPointer = (pointer: string): readonly [keyof OtherFields] | readonly [] => {
  const found = places.find(([part]) => pointer === part || pointer.startsWith(`${part}/`));
  return found ? [found[1]] : [];
};

const places = [
  ['/lines', 'lines'],
  ['/rule', 'rule'],
  ['/loss', 'loss'],
  ['/worth/asDelivered', 'asDelivered'],
  ['/worth', 'asPromised'],
  ['/card/frozen', 'frozen'],
  ['/card/unfinishedOrders', 'unfinished'],
  ['/card/lastServiceOn', 'lastServiceOn'],
  ['/card/payer', 'age'],
  ['/cause', 'cause'],
  ['/statement', 'statement'],
] as const satisfies readonly (readonly [string, keyof OtherFields])[];
