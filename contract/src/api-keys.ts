import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { refuseValue } from './refuse-value.ts';
import { scopeNames } from './scopes.ts';
import { both, line } from './text.ts';
import { instantOut } from './time.ts';

const scope = z.enum(scopeNames).meta({ id: 'Scope', description: both('权限', 'A permission') });

/** A key speaks for a person (`staffId`, or `staffName` for the one of that name, who is new to us when there is none) or, when neither is given, for a machine. */
export const apiKeyIn = z
  .strictObject({
    label: line(200).meta({ examples: ['收银系统'] }),
    scopes: z.array(scope).min(1).max(scopeNames.length),
    staffId: idIn('staff').nullable().default(null),
    staffName: line(200).nullable().default(null),
  })
  .meta({ id: 'ApiKeyInput' })
  .superRefine((key, context) => {
    if (key.staffId !== null && key.staffName !== null)
      refuseValue(context, {
        code: 'input_invalid',
        details: { reason: { zh: 'staffId 与 staffName 只能填一个', en: 'give staffId or staffName, not both' } },
        path: ['staffName'],
      });
  });

const keyFields = {
  id: idOut('key'),
  label: z.string(),
  scopes: z.array(scope),
  actor: actorOut,
  createdAt: instantOut,
  revokedAt: instantOut.nullable(),
};

export const apiKeyOut = z
  .strictObject(keyFields)
  .meta({ id: 'ApiKey', description: both('访问密钥', 'An access key') });

export const newKeyOut = z
  .strictObject({ ...keyFields, secret: z.string().meta({ description: both('仅此一次显示', 'Shown this once') }) })
  .meta({ id: 'NewApiKey', description: both('新密钥', 'A new key with its secret') });

const rights = {
  scopes: z.array(scope),
  stores: z
    .array(idOut('store'))
    .nullable()
    .meta({ description: both('可见门店；null 为全部', 'Their stores; null for all') }),
  approvalLimit: moneyOut
    .nullable()
    .meta({ description: both('批准限额；null 为不限', 'The largest amount they may approve; null for no limit') }),
};

export const meOut = z
  .strictObject({
    merchant: z.strictObject({ id: idOut('merchant'), name: z.string() }),
    keyId: z
      .string()
      .regex(/^(key|ses)_[0-7][0-9a-hjkmnp-tv-z]{25}$/)
      .meta({ description: both('密钥或登录会话', 'The key or the session') }),
    actor: actorOut,
    ...rights,
    lent: z
      .array(z.strictObject({ of: z.strictObject({ id: idOut('staff'), name: z.string() }), ...rights }))
      .meta({ description: both('他人委托的权限', 'Rights that others have lent') }),
  })
  .meta({ id: 'Me', description: both('当前登录的是谁、能做什么', 'Who asks, and what they may do') });
