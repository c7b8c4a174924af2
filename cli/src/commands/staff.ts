import { type Actor, parseId, toIso } from '@redress/domain';
import type { Config } from '@redress/server/config.ts';
import type { House } from '@redress/server/house.ts';
import { operator } from '@redress/server/staff/people/first-administrator.ts';
import { type Invited, inviteAgain, inviteStaff } from '@redress/server/staff/people/invite.ts';
import { listPeople, personToWire } from '@redress/server/staff/people/person.ts';
import { setSuspended } from '@redress/server/staff/people/suspend.ts';
import type { Command } from 'commander';
import { chooseStaff } from '../books/choose-staff.ts';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, languageOf, print, printJson, refusalFailure } from '../say.ts';

type Common = { readonly merchant?: string; readonly json?: boolean };
type Linked = Common & { readonly language: string; readonly origin?: string };
type Invite = Linked & { readonly email: string; readonly roles: string; readonly number?: string };

/** People who sign in, managed by whoever runs the machine: no key is needed, so the first administrator is made here. */
export const staffCommand = (program: Command): void => {
  const staff = program.command('staff').description('员工登录 · people who sign in');
  withLink(
    staff
      .command('invite')
      .description('邀请员工，显示设置密码的链接 · invite a person and show the link for their password')
      .argument('<name>', '姓名 · their name')
      .requiredOption('--email <address>', '邮箱，用于登录 · the address they sign in with')
      .option('--roles <list>', '角色，逗号分隔 · roles, separated by commas', 'administrator')
      .option('--number <number>', '工号 · staff number'),
  ).action(async (name: string, { email, roles, number, merchant, json, origin, language }: Invite) => {
    const invited = await withHouse(async ({ house, config }) => {
      const { id } = await chooseMerchant(house.db, merchant);
      return inviteStaff(house, {
        merchantId: id,
        actor: operator,
        staffId: null,
        name,
        email: addressOf(email),
        staffNumber: number ?? null,
        roles: roles.split(',').map((role) => role.trim()),
        stores: null,
        approvalLimit: null,
        origin: originOf(origin, config),
        language: languageOf({ language }),
      });
    });
    if (!invited.ok) throw refusalFailure(invited.refusal);
    printLink(invited.value, json);
  });
  staff
    .command('list')
    .description('员工列表 · list them')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async ({ merchant, json }: Common) => {
      const people = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        return (await listPeople(house.db, id, { limit: 1_000, after: null })).rows.map(personToWire);
      });
      if (json) return printJson(people);
      for (const { id, name, email, state, roles } of people)
        print(`${id}  ${name}  ${email ?? '-'}  ${stateText[state]}\n    ${roles.join(' ')}`);
    });
  for (const [word, suspended, described] of [
    ['disable', true, '停用登录与密钥，立即生效 · shut a person out at once, sessions and keys alike'],
    ['enable', false, '恢复 · let them in again'],
  ] as const)
    staff
      .command(word)
      .description(described)
      .argument('<who>', '编号、邮箱或姓名 · id, e-mail address or name')
      .option(...merchantOption)
      .action(async (who: string, { merchant }: Common) => {
        const done = await withHouse(async ({ house }) => {
          const { id } = await chooseMerchant(house.db, merchant);
          const { id: found } = await someone(house, id, who);
          return setSuspended(house, { merchantId: id, actor: operator, staffId: staffIdOf(found), suspended });
        });
        if (!done.ok) throw refusalFailure(done.refusal);
        print(suspended ? '已停用 · shut out' : '已恢复 · let in again');
      });
  withLink(
    staff
      .command('reset')
      .description('重设密码与两步验证，显示新链接 · a new link that sets password and second factor anew')
      .argument('<who>', '编号、邮箱或姓名 · id, e-mail address or name'),
  ).action(async (who: string, { merchant, json, origin, language }: Linked) => {
    const invited = await withHouse(async ({ house, config }) => {
      const { id } = await chooseMerchant(house.db, merchant);
      const { id: found } = await someone(house, id, who);
      return inviteAgain(house, {
        merchantId: id,
        actor: operator,
        staffId: staffIdOf(found),
        origin: originOf(origin, config),
        language: languageOf({ language }),
      });
    });
    if (!invited.ok) throw refusalFailure(invited.refusal);
    printLink(invited.value, json);
  });
};

const withLink = (command: Command): Command =>
  command
    .option('--language <zh|en>', '邀请信的语言 · the language of the mail', 'zh')
    .option('--origin <url>', '工作台的网址；默认取 REDRESS_PUBLIC_URL · where browsers reach the console')
    .option(...merchantOption)
    .option('--json', 'JSON');

const printLink = ({ person, link, expiresAt, mailed }: Invited, json: boolean | undefined): void => {
  if (json) {
    printJson({ staffId: personToWire(person).id, link, expiresAt: toIso(expiresAt), mailed });
    return;
  }
  print(`${personToWire(person).id}  ${person.name}`);
  print(`设置密码的链接（仅此一次显示，有效至 ${toIso(expiresAt)}）· link for the password, shown this once:\n${link}`);
  print(
    mailed ? '已同时发送邮件 · mailed as well' : '没有发出邮件（未设置发信），请自行转交 · not mailed: hand it over',
  );
};

/** By e-mail address too, since that is what people are invited by. */
const someone = async (house: House, merchantId: Parameters<typeof chooseStaff>[1], who: string): Promise<Actor> => {
  const { rows } = await listPeople(house.db, merchantId, { limit: 1_000, after: null });
  const byAddress = rows.map(personToWire).find(({ email }) => email === who.toLowerCase());
  return chooseStaff(house.db, merchantId, byAddress?.id ?? who);
};

const staffIdOf = (id: string) => {
  const found = parseId('staff', id);
  if (found === null) throw new Failure(`不是员工编号：${id}`, `Not the id of a person: ${id}`);
  return found;
};

const addressOf = (text: string): string => {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new Failure(`不是邮箱地址：${text}`, `Not an e-mail address: ${text}`);
  return text.toLowerCase();
};

const originOf = (asked: string | undefined, { signIn, host, port }: Config): string => {
  if (asked === undefined) return signIn.publicUrl ?? `http://${host}:${port}`;
  if (!URL.canParse(asked)) throw new Failure(`不是网址：${asked}`, `Not an address: ${asked}`);
  return new URL(asked).origin;
};

const stateText = {
  without_login: '无登录 no login',
  invited: '已邀请 invited',
  active: '有效 active',
  suspended: '已停用 shut out',
} as const;
