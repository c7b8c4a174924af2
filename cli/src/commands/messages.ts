import { type Id, type MessageTemplate, messageTemplateNames, messageTemplates, parseId, toIso } from '@redress/domain';
import { type MessageStatus, messageStatuses } from '@redress/server/care/message.ts';
import { type ListedMessage, listMessages, retryMessage } from '@redress/server/care/message-list.ts';
import { outcomeText } from '@redress/server/care/senders/sender.ts';
import { listSenders } from '@redress/server/care/senders/sender-accounts.ts';
import { trySender } from '@redress/server/care/try-sender.ts';
import type { Command } from 'commander';
import { byKey } from '../law/by-key.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';

type Json = { readonly json?: boolean };

/** Messages from the command line, as the person behind REDRESS_KEY. */
export const messagesCommand = (program: Command): void => {
  const messages = program.command('messages').description('消息 · messages: list, test, retry');
  messages
    .command('list')
    .description('送达记录，新的在前 · the delivery log, newest first')
    .option('--status <status>', messageStatuses.join(' | '))
    .option('--template <template>', messageTemplateNames.join(' | '))
    .option('--limit <n>', '最多多少条 · at most so many', '50')
    .option('--json', 'JSON')
    .action(async ({ status, template, limit, json }: Json & { status?: string; template?: string; limit: string }) => {
      const filter = { status: statusOf(status), template: templateOf(template), caseId: null };
      const { rows } = await byKey('messages:read', (house, { merchantId }) =>
        listMessages(house, merchantId, filter, { limit: countOf(limit), after: null }),
      );
      if (json) return printJson(rows);
      if (rows.length === 0) print('没有消息 · no messages');
      for (const each of rows) print(lineOf(each));
    });
  messages
    .command('retry')
    .description('重新发送未送达的消息 · send one again that reached nobody')
    .argument('<message>', '消息 id · its id')
    .option('--json', 'JSON')
    .action(async (asked: string, { json }: Json) => {
      const messageId = idOfMessage(asked);
      const result = await byKey('messages:write', (house, { merchantId }) =>
        retryMessage(house, { merchantId, messageId }),
      );
      if (!result.ok) throw failureOf(result.refusal);
      if (json) return printJson(result.value);
      print(lineOf(result.value));
    });
  messages
    .command('test')
    .description('用一个发送方式发送测试消息 · send a test by one sender')
    .argument('<sender>', '发送方式的 id 或名称 · id or name of the sender')
    .argument('[to]', '手机号、邮箱或 openid；机器人不填 · telephone, mail address or openid; none for a robot')
    .action(async (sender: string, to: string | undefined) => {
      const result = await byKey('messages:write', async (house, { merchantId }) => {
        const found = (await listSenders(house, merchantId)).find(({ id, label }) => id === sender || label === sender);
        if (!found) throw new Failure(`没有这个发送方式：${sender}`, `There is no sender ${sender}.`);
        return trySender(house, { merchantId, senderId: found.id, to: to ?? null, template: 'test', language: 'zh' });
      });
      if (!result.ok) throw failureOf(result.refusal);
      const { outcome, code, answer, milliseconds } = result.value;
      const words = outcomeText[outcome];
      print(`${words.zh} · ${words.en}  ${[code, answer].filter(Boolean).join(' ')}  ${milliseconds} ms`);
      if (outcome !== 'sent') throw new Failure('测试未成功', 'The test did not succeed.');
    });
};

const lineOf = ({ id, createdAt, status, template, shownTo, caseNumber, why }: ListedMessage): string =>
  [toIso(createdAt), id, status, messageTemplates[template].name.zh, shownTo, caseNumber, why]
    .filter(Boolean)
    .join('  ');

const statusOf = (status: string | undefined): MessageStatus | null => {
  const known = messageStatuses.find((each) => each === status);
  if (status !== undefined && !known) throw new Failure(`没有这个状态：${status}`, `There is no status ${status}.`);
  return known ?? null;
};

const templateOf = (template: string | undefined): MessageTemplate | null => {
  const known = messageTemplateNames.find((each) => each === template);
  if (template !== undefined && !known)
    throw new Failure(`没有这个模板：${template}`, `There is no template ${template}.`);
  return known ?? null;
};

const idOfMessage = (asked: string): Id<'message'> => {
  const id = parseId('message', asked);
  if (id === null) throw new Failure(`不是消息 id:${asked}`, `${asked} is no id of a message.`);
  return id;
};

const countOf = (limit: string): number => {
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > 1_000)
    throw new Failure('条数须为 1–1000 的整数', 'The limit must be a whole number from 1 to 1000.');
  return count;
};
