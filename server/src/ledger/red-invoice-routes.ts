import { type ReplyBodyOf, toWire } from '@redress/contract';
import { type RedInvoiceCommand, redInvoiceCan, redInvoiceReasons, redInvoiceTaskText, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { moveRedInvoiceTask } from './move-red-invoice.ts';
import { type ListedRedInvoice, listRedInvoices, readRedInvoice } from './red-invoice-reader.ts';
import { workOutTax } from './work-out-tax.ts';

type Operations =
  | 'listRedInvoices'
  | 'getRedInvoice'
  | 'applyRedInvoice'
  | 'answerRedInvoice'
  | 'issueRedInvoice'
  | 'setAsideRedInvoice';
type Move = RedInvoiceCommand extends infer C ? (C extends unknown ? Omit<C, 'actor' | 'now'> : never) : never;

export const redInvoiceHandlers = (house: House): Pick<Handlers, Operations> => {
  const move = async (
    { merchantId, actor, ifMatch }: RequestContext,
    id: ListedRedInvoice['id'],
    dryRun: boolean,
    step: Move,
  ) => {
    const command: RedInvoiceCommand = { ...step, actor, now: house.clock.now() };
    return replyWith(
      await moveRedInvoiceTask(house, { merchantId, id, expectedVersion: ifMatch, dryRun, command }),
      redInvoiceReply,
    );
  };
  return {
    listRedInvoices: async ({ merchantId }, { query }) => {
      await workOutTax(house, merchantId);
      const { status, caseId } = query;
      const now = house.clock.now();
      return listed(
        query,
        (page) => listRedInvoices(house.db, merchantId, { status, caseId, now }, page),
        redInvoiceToWire,
      );
    },
    getRedInvoice: async ({ merchantId }, { params }) =>
      replyWith(
        found(await readRedInvoice(house.db, merchantId, params.id, house.clock.now()), params.id),
        redInvoiceReply,
      ),
    applyRedInvoice: (context, { params, body: { dryRun, at, ...rest } }) =>
      move(context, params.id, dryRun, { move: 'apply', ...rest, at: at ?? house.clock.now() }),
    answerRedInvoice: (context, { params, body: { dryRun, at, agree } }) =>
      move(context, params.id, dryRun, { move: 'answer', agree, at: at ?? house.clock.now() }),
    issueRedInvoice: (context, { params, body: { dryRun, ...rest } }) =>
      move(context, params.id, dryRun, { move: 'issue', ...rest }),
    setAsideRedInvoice: (context, { params, body: { dryRun, why } }) =>
      move(context, params.id, dryRun, { move: 'set_aside', why }),
  };
};

const redInvoiceReply = (task: ListedRedInvoice) => ({ body: redInvoiceToWire(task), version: task.version });

const redInvoiceToWire = (task: ListedRedInvoice): ReplyBodyOf<'getRedInvoice'> => {
  const application = 'application' in task ? task.application : null;
  return {
    id: task.id,
    status: task.status,
    statusText: redInvoiceTaskText[task.status],
    can: [...redInvoiceCan(task.status)],
    version: task.version,
    entryId: task.entryId,
    entry: task.entry,
    caseId: task.caseId,
    caseNumber: task.caseNumber,
    reason: task.reason,
    reasonText: redInvoiceReasons[task.reason].label,
    lines: task.lines.map(({ rateBasisPoints, net, tax }) => ({
      rateBasisPoints,
      net: toWire(net),
      tax: toWire(tax),
    })),
    blueInvoiceNumber: application?.blueInvoiceNumber ?? null,
    confirmBy: application?.confirmBy ? toIso(application.confirmBy) : null,
    lapsedCode: task.status === 'lapsed' ? task.code : null,
    invoiceNumber: task.status === 'issued' ? task.invoiceNumber : null,
    issuedOn: task.status === 'issued' ? task.issuedOn : null,
    note: task.status === 'not_needed' ? task.why : null,
  };
};
