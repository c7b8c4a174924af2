import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut, positiveMoneyIn } from './money.ts';
import { pageQuery } from './page.ts';
import { scopeNames } from './scopes.ts';
import { bilingual, both, code, line, textOut } from './text.ts';
import { instantIn, instantOut } from './time.ts';

const roleCode = z
  .string()
  .regex(/^[a-z][a-z_]{1,39}$/)
  .meta({ examples: ['store_manager'] });

export const roleParams = z.strictObject({ code: roleCode });

export const roleIn = z
  .strictObject({ name: bilingual, scopes: z.array(z.enum(scopeNames)).max(scopeNames.length) })
  .meta({ id: 'RoleInput' });

export const roleOut = z
  .strictObject({
    code: z.string(),
    name: textOut,
    scopes: z.array(z.enum(scopeNames)),
    builtIn: z.boolean().meta({ description: both('系统自带', 'Comes with the product') }),
    changed: z.boolean().meta({ description: both('已由商户修改', 'The merchant has changed it') }),
  })
  .meta({ id: 'Role', description: both('角色', 'A role') });

export const scopesOut = z
  .strictObject({ data: z.array(z.strictObject({ scope: z.enum(scopeNames), name: textOut })) })
  .meta({ id: 'Scopes', description: both('全部权限及其名称', 'Every scope with its name') });

const rightsFields = {
  roles: z.array(roleCode).max(20),
  stores: z
    .array(idIn('store'))
    .min(1)
    .max(1_000)
    .nullable()
    .default(null)
    .meta({ description: both('可见门店；null 为全部', 'Their stores; null for all') }),
  approvalLimit: positiveMoneyIn
    .nullable()
    .default(null)
    .meta({ description: both('批准限额；null 为不限', 'The largest amount they may approve; null for no limit') }),
};

export const rightsIn = z.strictObject(rightsFields).meta({ id: 'StaffRightsInput' });

const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase())
  .meta({ examples: ['li@example.com'] });

/** Somebody new, or somebody who is on the staff already and gets a login. */
/** What people read their links in. */
const language = z
  .enum(['zh', 'en'])
  .default('zh')
  .meta({ description: both('邀请信的语言', 'The language of the mail') });
export const inviteAgainQuery = z.strictObject({
  language: z
    .enum(['zh', 'en'])
    .nullable()
    .default(null)
    .meta({
      description: both(
        '邀请信的语言；不填则同上一封',
        'The language of the mail; that of the last one when it is left open',
      ),
    }),
});

export const inviteIn = z
  .strictObject({
    staffId: idIn('staff').nullable().default(null),
    name: line(200).meta({ examples: ['李娜'] }),
    email,
    staffNumber: code(40)
      .nullable()
      .default(null)
      .meta({ description: both('工号，可代替邮箱登录', 'A number by which they may sign in as well') }),
    language,
    ...rightsFields,
  })
  .meta({ id: 'StaffInvitationInput' });

export const staffOut = z
  .strictObject({
    id: idOut('staff'),
    name: z.string(),
    email: z.string().nullable(),
    staffNumber: z.string().nullable(),
    state: z
      .enum(['without_login', 'invited', 'active', 'suspended'])
      .meta({ description: both('状态', 'Whether they can sign in') }),
    roles: z.array(z.string()),
    stores: z.array(idOut('store')).nullable(),
    approvalLimit: moneyOut.nullable(),
    secondFactor: z.boolean().meta({ description: both('已开启两步验证', 'Signs in with a second factor') }),
    createdAt: instantOut,
    lastSignInAt: instantOut.nullable(),
  })
  .meta({ id: 'StaffMember', description: both('员工', 'A person of the staff') });

/** The link is shown to whoever made it, and sent by mail where mail is set up. */
export const invitedOut = z
  .strictObject({
    staff: staffOut,
    link: z
      .string()
      .meta({ description: both('设置密码的链接，仅此一次显示', 'Where they set a password; shown this once') }),
    expiresAt: instantOut,
    mailed: z.boolean(),
  })
  .meta({ id: 'StaffInvitation', description: both('邀请', 'An invitation') });

export const staffQuery = z.strictObject(pageQuery);

export const delegationIn = z
  .strictObject({
    /** Whose rights; one's own when it is left out. */
    fromStaffId: idIn('staff').nullable().default(null),
    toStaffId: idIn('staff'),
    beginsAt: instantIn,
    endsAt: instantIn,
    reason: line(400),
  })
  .meta({ id: 'DelegationInput' });

const person = z.strictObject({ id: idOut('staff'), name: z.string() });

export const delegationOut = z
  .strictObject({
    id: idOut('delegation'),
    from: person,
    to: person,
    beginsAt: instantOut,
    endsAt: instantOut,
    reason: z.string(),
    madeBy: actorOut,
    madeAt: instantOut,
    revokedAt: instantOut.nullable(),
  })
  .meta({ id: 'Delegation', description: both('权限委托', 'Rights lent for a time') });

export const colleaguesOut = z
  .strictObject({ data: z.array(person) })
  .meta({ id: 'Colleagues', description: both('在职同事', 'The people of the staff, by name') });

export const viewKinds = [
  'customer_seen_in_full',
  'customer_helped',
  'payees_seen',
  'file_taken',
  'export_asked',
  'mail_read',
  'message_choice_changed',
  'mail_secret_made',
  'signed_in',
  'sign_in_refused',
  'second_factor_changed',
  'password_changed',
  'passkey_changed',
  'person_invited',
  'rights_changed',
  'person_suspended',
  'person_resumed',
  'role_changed',
  'rights_lent',
  'lending_ended',
  'key_issued',
  'key_revoked',
] as const;
export type ViewKind = (typeof viewKinds)[number];

export const viewLogQuery = z.strictObject({
  ...pageQuery,
  kind: z.enum(viewKinds).nullable().default(null),
  actorId: code(64).nullable().default(null),
  subject: code(64).nullable().default(null),
});

export const viewEntryOut = z
  .strictObject({
    id: idOut('viewEntry'),
    kind: z.enum(viewKinds),
    actor: actorOut,
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
    occurredAt: instantOut,
  })
  .meta({ id: 'ViewEntry', description: both('一条敏感操作日志', 'One line of the log of sensitive views') });
