import {
  type Actor,
  assert,
  type Id,
  type Instant,
  idOf,
  type MaskedPayee,
  type Payee,
  type PayeeKind,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import type { Stores } from '../../platform/http/handlers.ts';
import { withinStores } from '../../platform/postgres/within-stores.ts';

export type ConsentHow = 'in_writing' | 'by_phone' | 'in_person' | 'online';

/** Who agreed that the money goes elsewhere, how and when, and the piece of evidence that shows it. */
export type PayeeConsent = {
  readonly how: ConsentHow;
  readonly by: string;
  readonly at: Instant;
  readonly evidenceId: Id<'evidence'> | null;
};

/** A payee as people see it. */
export type KnownPayee = {
  readonly id: Id<'payee'>;
  readonly caseId: Id<'refundCase'>;
  readonly kind: PayeeKind;
  readonly shown: MaskedPayee;
  /** `no_customer`: the case names nobody to compare with. */
  readonly nameCheck: 'same' | 'differs' | 'no_customer';
  readonly nameReason: string | null;
  readonly consent: PayeeConsent;
  readonly recordedBy: Actor;
  readonly recordedAt: Instant;
};

/** The payees of a case in the order of their recording. */
export const listPayees = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<KnownPayee[]> => {
  const { rows } = await db.query<PayeeRow>({
    name: 'list-payees',
    text: `select ${columns} from payee where merchant_id = $1 and case_id = $2 order by payee_id`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map(payeeOf);
};

/** The payees that a customer's cases named, newest first. */
export const listPayeesOfCustomer = async (
  db: Pool,
  {
    merchantId,
    customerId,
    stores,
    most,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly customerId: Id<'customer'>;
    readonly stores: Stores;
    readonly most: number;
  },
): Promise<KnownPayee[]> => {
  const values: unknown[] = [uuidOf(merchantId), uuidOf(customerId), most];
  const within = withinStores('store_id', stores, (value) => `$${values.push(value)}`);
  const cases = ['merchant_id = $1', 'customer_id = $2', ...within].join(' and ');
  const { rows } = await db.query<PayeeRow>(
    `select ${columns} from payee where merchant_id = $1 and case_id in (select case_id from refund_case where ${cases})
     order by payee_id desc limit $3`,
    values,
  );
  return rows.map(payeeOf);
};

export const readPayee = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payeeId: Id<'payee'>,
): Promise<KnownPayee | null> => {
  const { rows } = await db.query<PayeeRow>({
    name: 'read-payee',
    text: `select ${columns} from payee where merchant_id = $1 and payee_id = $2`,
    values: [uuidOf(merchantId), uuidOf(payeeId)],
  });
  return rows[0] ? payeeOf(rows[0]) : null;
};

/** The account in the clear, for the channel that is about to pay to it and for nobody else. */
export const openPayee = async (
  { db, secrets }: Pick<House, 'db' | 'secrets'>,
  merchantId: Id<'merchant'>,
  payeeId: Id<'payee'>,
): Promise<Payee> => {
  const { rows } = await db.query<{ sealed: Uint8Array }>({
    name: 'open-payee',
    text: 'select sealed from payee where merchant_id = $1 and payee_id = $2',
    values: [uuidOf(merchantId), uuidOf(payeeId)],
  });
  assert(rows[0], 'a payout names a payee that was recorded, and none is ever removed');
  return JSON.parse(secrets.open(rows[0].sealed, payeeId)) as Payee;
};

const columns = `payee_id, case_id, kind, shown, name_check, name_reason, consent_how, consent_by, consent_at,
  consent_evidence_id, recorded_by, recorded_at`;

type PayeeRow = {
  readonly payee_id: string;
  readonly case_id: string;
  readonly kind: PayeeKind;
  readonly shown: MaskedPayee;
  readonly name_check: KnownPayee['nameCheck'];
  readonly name_reason: string | null;
  readonly consent_how: ConsentHow;
  readonly consent_by: string;
  readonly consent_at: Instant;
  readonly consent_evidence_id: string | null;
  readonly recorded_by: Actor;
  readonly recorded_at: Instant;
};

const payeeOf = (row: PayeeRow): KnownPayee => ({
  id: idOf('payee', row.payee_id),
  caseId: idOf('refundCase', row.case_id),
  kind: row.kind,
  shown: row.shown,
  nameCheck: row.name_check,
  nameReason: row.name_reason,
  consent: {
    how: row.consent_how,
    by: row.consent_by,
    at: row.consent_at,
    evidenceId: row.consent_evidence_id === null ? null : idOf('evidence', row.consent_evidence_id),
  },
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
});
