import type { ReplyBodyOf } from '@redress/contract';
import { ok, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { found, replyWith } from '../../platform/http/reply.ts';
import { readCase } from '../../refund-case/case-reader.ts';
import { type KnownPayee, listPayees } from './payee-reader.ts';
import { recordPayee } from './record-payee.ts';

export const payeeHandlers = (house: House): Pick<Handlers, 'recordPayee' | 'listPayees'> => ({
  recordPayee: async ({ merchantId, actor }, { params, body }) =>
    replyWith(await recordPayee(house, { merchantId, actor, caseId: params.id, ...body }), (payee) => ({
      body: payeeToWire(payee),
    })),
  listPayees: async ({ merchantId }, { params }) => {
    const refundCase = found(await readCase(house.db, merchantId, params.id), params.id);
    if (!refundCase.ok) return refundCase;
    return ok({ body: { data: (await listPayees(house, merchantId, params.id)).map(payeeToWire) } });
  },
});

export const payeeToWire = ({ shown, consent, recordedBy, ...payee }: KnownPayee): ReplyBodyOf<'recordPayee'> => ({
  id: payee.id,
  caseId: payee.caseId,
  kind: payee.kind,
  account: shown.account,
  name: shown.name,
  bankName: shown.bankName,
  nameCheck: payee.nameCheck,
  nameReason: payee.nameReason,
  consent: { ...consent, at: toIso(consent.at) },
  recordedBy: { id: recordedBy.id, name: recordedBy.name },
  recordedAt: toIso(payee.recordedAt),
});
