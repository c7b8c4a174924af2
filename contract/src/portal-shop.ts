import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { both, code, line, textOut } from './text.ts';
import { dateOut, instantOut } from './time.ts';

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9_]+(-[a-z0-9_]+)*$/)
  .meta({ description: both('商户在顾客端的网址名', 'The name of the shop in the address'), examples: ['yuedong'] });

export const portalShopParams = z.strictObject({ slug });
export const portalCodeParams = z.strictObject({ slug, codeId: idIn('portalCode') });

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .meta({ examples: ['#1f6f5c'] });

export const maximumLogoBytes = 200 * 1024;

/** How the merchant shows itself. Everything but the name in the address may stay open. */
export const portalFaceIn = z
  .strictObject({
    slug: z
      .string()
      .min(2)
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .meta({ description: both('网址名，小写字母、数字和连字符', 'Small letters, digits and dashes') }),
    displayName: line(100).nullable().default(null),
    colour: colour.default('#1f6f5c'),
    servicePhone: z
      .string()
      .regex(/^[0-9+][0-9 -]{2,38}$/)
      .nullable()
      .default(null)
      .meta({ description: both('客服电话', 'Telephone of the service desk'), examples: ['400-000-0000'] }),
    serviceHours: line(200).nullable().default(null),
    welcome: z
      .strictObject({ zh: line(200), en: line(200) })
      .nullable()
      .default(null)
      .meta({ description: both('首页欢迎语', 'What the first page says to a customer') }),
  })
  .meta({ id: 'PortalFaceInput', description: both('顾客端的门面', 'How the portal looks') });

export const portalFaceOut = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    colour,
    hasLogo: z.boolean(),
    servicePhone: z.string().nullable(),
    serviceHours: z.string().nullable(),
    welcome: textOut.nullable(),
  })
  .meta({ id: 'PortalFace', description: both('顾客端的门面', 'How the portal looks') });

export const portalPolicyOut = z
  .strictObject({
    title: textOut,
    version: z.int(),
    effectiveFrom: dateOut,
    articles: z.array(
      z.strictObject({ number: z.string(), title: textOut, body: textOut }).meta({ id: 'PortalPolicyArticle' }),
    ),
  })
  .meta({ id: 'PortalPolicy', description: both('退款政策', 'The refund policy in plain words') });

/** An order or card number with the telephone number or e-mail that belongs to it: both are needed. */
export const portalCodeIn = z
  .strictObject({
    number: code(128).meta({ description: both('订单号或卡号', 'An order number or a card number') }),
    contact: line(200).meta({ description: both('下单手机号或邮箱', 'The telephone number or e-mail of the order') }),
  })
  .meta({ id: 'PortalCodeInput' });

export const portalCodeOut = z
  .strictObject({
    codeId: idOut('portalCode'),
    expiresAt: instantOut,
    againInSeconds: z.int().meta({ description: both('多少秒后可以重新获取', 'When another one may be asked for') }),
  })
  .meta({
    id: 'PortalCode',
    description: both('回答总是一样，不透露号码是否存在', 'Always the same: it never tells whether a number is known'),
  });

export const portalConfirmIn = z.strictObject({ code: z.string().regex(/^\d{6}$/) }).meta({ id: 'PortalConfirmInput' });

export const portalMeOut = z
  .strictObject({
    by: z.enum(['session', 'helper', 'link']).meta({
      description: both(
        'helper：客服凭顾客念出的验证码代为填写，只能查看订单和提交申请',
        'helper: somebody of the staff who fills in with a code the customer read out; sees orders and sends claims only',
      ),
    }),
    helper: z
      .string()
      .nullable()
      .meta({ description: both('代填的客服', 'Who of the staff fills in') }),
    helperStores: z
      .array(z.string())
      .nullable()
      .meta({
        description: both(
          '代填的客服只能看到这些门店的订单；null 表示不限',
          'Whoever fills in sees the purchases of these stores only; null for no such limit',
        ),
      }),
    slug: z.string(),
    name: z
      .string()
      .nullable()
      .meta({ description: both('打码的姓名', 'The name, masked') }),
    phone: z.string().nullable(),
    caseId: idOut('refundCase')
      .nullable()
      .meta({
        description: both('链接所指的退款单', 'The case that a tracking link names'),
      }),
  })
  .meta({ id: 'PortalMe' });

export const trackingLinkOut = z
  .strictObject({
    id: idOut('portalLink'),
    path: z.string().meta({ examples: ['/portal/yuedong/t/rt_…'] }),
    expiresAt: instantOut,
  })
  .meta({ id: 'TrackingLink', description: both('退款单的查询链接', 'A link that shows one case') });

export const trackingLinkParams = z.strictObject({ id: idIn('refundCase'), linkId: idIn('portalLink') });
