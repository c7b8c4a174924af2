import { alipayIdentityTypes, payeeKinds } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { both, code, line, prose } from './text.ts';
import { instantIn, instantOut } from './time.ts';

const personName = line(100).meta({ description: both('收款人姓名', 'Name of the payee'), examples: ['李雷'] });

const alipayPayee = z
  .strictObject({
    kind: z.literal('alipay_account'),
    identityType: z.enum(alipayIdentityTypes).default('logon_id'),
    identity: code(128).meta({
      description: both('支付宝账号或用户号', 'Logon id or user id'),
      examples: ['13800001234'],
    }),
    name: personName,
  })
  .meta({ id: 'AlipayPayeeInput' });

const wechatPayee = z
  .strictObject({
    kind: z.literal('wechat_openid'),
    openid: code(128).meta({ description: both('在转账所用应用下的 openid', 'The openid in the app that transfers') }),
    name: personName,
  })
  .meta({ id: 'WechatPayeeInput' });

const bankPayee = z
  .strictObject({
    kind: z.literal('bank_account'),
    account: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ''))
      .pipe(z.string().regex(/^[0-9A-Z]{8,34}$/))
      .meta({ description: both('银行账号', 'Account number or IBAN'), examples: ['6222021234567890123'] }),
    name: personName,
    bankName: line(100),
    cnaps: z
      .string()
      .regex(/^\d{12}$/)
      .nullable()
      .default(null)
      .meta({ description: both('联行号', 'CNAPS code of the branch') }),
    bic: z
      .string()
      .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
      .nullable()
      .default(null),
    province: line(50).nullable().default(null),
    city: line(50).nullable().default(null),
  })
  .meta({ id: 'BankPayeeInput' });

const consentHows = ['in_writing', 'by_phone', 'in_person', 'online'] as const;

export const payeeIn = z
  .strictObject({
    payee: z.discriminatedUnion('kind', [alipayPayee, wechatPayee, bankPayee]),
    consent: z
      .strictObject({
        how: z.enum(consentHows),
        by: line(200).meta({ description: both('表示同意的人', 'Who of the customer’s side agreed') }),
        at: instantIn,
        evidenceId: idIn('evidence')
          .nullable()
          .default(null)
          .meta({ description: both('同意的凭证（本退款单的材料）', 'Proof of it: a piece of evidence of this case') }),
      })
      .meta({ id: 'PayeeConsentInput' }),
    nameReason: prose(2_000)
      .nullable()
      .default(null)
      .meta({
        description: both('收款人不是顾客本人时的理由', 'Why the money goes to somebody other than the customer'),
      }),
  })
  .meta({ id: 'PayeeInput', description: both('退款改付的收款账户', 'An account that the refund goes to instead') });

export const payeeOut = z
  .strictObject({
    id: idOut('payee'),
    caseId: idOut('refundCase'),
    kind: z.enum(payeeKinds),
    account: z.string().meta({ description: both('打码后的账号', 'The account, masked'), examples: ['138****1234'] }),
    name: z.string(),
    bankName: z.string().nullable(),
    nameCheck: z.enum(['same', 'differs', 'no_customer']),
    nameReason: z.string().nullable(),
    consent: z.strictObject({
      how: z.enum(consentHows),
      by: z.string(),
      at: instantOut,
      evidenceId: idOut('evidence').nullable(),
    }),
    recordedBy: z.strictObject({ id: z.string(), name: z.string() }),
    recordedAt: instantOut,
  })
  .meta({ id: 'Payee', description: both('收款账户（打码）', 'A payee, masked') });

export const payeeListOut = z.strictObject({ data: z.array(payeeOut) }).meta({ id: 'PayeeList' });
