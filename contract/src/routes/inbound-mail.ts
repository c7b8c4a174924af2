import { text } from '@redress/domain';
import { idParams } from '../ids.ts';
import {
  inboundDoorOut,
  linkMailIn,
  looseMailOut,
  looseMailQuery,
  looseMailSummaryOut,
  setMailAsideIn,
} from '../inbound-mail.ts';
import { inboundOut } from '../messages/deliveries.ts';
import { pageOf } from '../page.ts';
import { defineRoute } from '../route.ts';

/** A mail without a case belongs to no store, so only those who work over all stores see it. */
const ofCustomers = { tag: 'messages', scope: 'cases:work', overAllStores: true } as const;

/** Mail that comes in: its door, and what found no case by itself. */
export const inboundMailRoutes = {
  getInboundDoor: defineRoute({
    method: 'GET',
    path: '/v1/inbound-mail/door',
    summary: text('来信入口的状态', 'Whether the door for mail is open, and since when'),
    tag: 'messages',
    scope: 'messages:read',
    reply: inboundDoorOut,
  }),
  openInboundMail: defineRoute({
    method: 'POST',
    path: '/v1/inbound-mail/secret',
    summary: text('生成来信入口的密钥（旧密钥失效）', 'Make a new secret for mail that comes in; the one before ends'),
    tag: 'messages',
    scope: 'messages:write',
    reply: inboundOut,
    status: 201,
  }),
  listLooseMail: defineRoute({
    ...ofCustomers,
    method: 'GET',
    path: '/v1/inbound-mail',
    summary: text('未归单来信', 'Mails that name no case'),
    query: looseMailQuery,
    reply: pageOf(looseMailSummaryOut),
  }),
  getLooseMail: defineRoute({
    ...ofCustomers,
    method: 'GET',
    path: '/v1/inbound-mail/{id}',
    summary: text('查看来信全文（记入日志）', 'Read a mail in full; the look is written down'),
    params: idParams('inboundMail'),
    reply: looseMailOut,
    refusals: ['not_found'],
  }),
  linkLooseMail: defineRoute({
    ...ofCustomers,
    method: 'POST',
    path: '/v1/inbound-mail/{id}/link',
    summary: text('归入退款单（附件成为证据）', 'Make a mail part of a case; its files become evidence'),
    params: idParams('inboundMail'),
    body: linkMailIn,
    reply: looseMailOut,
    refusals: ['not_found', 'mail_handed_on', 'mail_bytes_missing'],
  }),
  setLooseMailAside: defineRoute({
    ...ofCustomers,
    method: 'POST',
    path: '/v1/inbound-mail/{id}/set-aside',
    summary: text('搁置来信（写明理由）', 'Set a mail aside, with the reason'),
    params: idParams('inboundMail'),
    body: setMailAsideIn,
    reply: looseMailOut,
    refusals: ['not_found', 'mail_handed_on'],
  }),
};
