import { type ChannelAnswer, fromJson, type Pacing, SECOND, text, toJson, uuidOf } from '@redress/domain';
import type { ChannelMaker, Instruction, RequestBody } from '../channel.ts';
import { plainAccount } from './bank-account.ts';
import { bankFunds } from './bank-funds.ts';
import type { Transfer } from './transfer-file.ts';

/**
 * A bank that is paid from by files. Nothing here reaches the bank: a payout that is sent waits for a file (`awaits_bank_file`),
 * people make the file and release it, and the bank's own files say what became of it (`server/src/payout/bank-batch`).
 */
export const bankChannel: ChannelMaker<'bank'> = ({ id, merchantId, settings }, { db }) => ({
  pacing: bankPacing,
  carries: ['transfer'],
  requestBody: transferBody,
  send: async () => ({ answer: waitsForFile, evidence: { account: settings.accountEnding } }),
  query: async ({ payout }) => {
    const { rows } = await db.query<{ number: string }>({
      name: 'bank-file-of-payout',
      text: `select b.number from bank_batch_item i
        join bank_batch b on b.merchant_id = i.merchant_id and b.bank_batch_id = i.bank_batch_id
        where i.merchant_id = $1 and i.payout_id = $2 and b.status in ('releasing', 'released')`,
      values: [uuidOf(merchantId), uuidOf(payout.id)],
    });
    const number = rows[0]?.number;
    // Released, it is at the bank until a file of the bank says otherwise; in no released file, it surely never left.
    return number === undefined
      ? { answer: { class: 'absent' }, evidence: { file: null } }
      : { answer: { class: 'accepted' }, evidence: { file: number } };
  },
  // A statement is of yesterday: it tells a person what to expect, and holds nothing.
  funds: { ask: (currency) => bankFunds(db, { merchantId, accountId: id, currency }), covers: [] },
  check: async () => ({ ok: true, message: nothingToTry }),
  parseNotification: async () => ({ id: '', record: {}, genuine: false, reason: 'a bank sends no notifications' }),
});

/** Nothing travels, so nothing has to rest; a sender that died is found by asking our own batches. */
const bankPacing: Pacing = {
  betweenCalls: 0,
  beforeFirstQuery: 0,
  beforeConfirming: 0,
  queryBackoff: [SECOND],
  sendBackoff: [SECOND],
};

/** The transfer as it will stand in the file, to the letter. The payee's account is in it, so it is stored sealed. */
const transferBody = (instruction: Instruction): RequestBody => {
  if (instruction.kind !== 'transfer' || instruction.payee.kind !== 'bank_account')
    return { ok: false, code: 'payee_missing', message: '没有收款银行账户 / There is no bank account to pay to' };
  const { payout, payee, caseNumber } = instruction;
  const account = plainAccount(payee.account);
  if (!/^[A-Z0-9]{5,34}$/.test(account))
    return {
      ok: false,
      code: 'payee_account_unusable',
      message: '收款账号有误 / The payee’s account is no account number',
    };
  const transfer: Transfer = {
    endToEndId: payout.requestNumber,
    payee: { ...payee, account, name: oneLine(payee.name, 140), bankName: oneLine(payee.bankName, 140) },
    amount: payout.amount,
    remittance: oneLine(`退款 ${caseNumber}`, 140),
  };
  return { ok: true, body: toJson(transfer) };
};

/** A stored body, read back. */
export const readTransferBody = (body: string): Transfer => fromJson<Transfer>(body);

/** Control characters have no place in XML, and names at a bank have 140 letters at most. */
const oneLine = (text: string, longest: number): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();

const waitsForFile: ChannelAnswer = {
  class: 'refused_retryable',
  code: 'awaits_bank_file',
  message: '待编入银行文件 / waits for a bank file',
  needs: 'file',
  confirm: false,
};

const nothingToTry = text(
  '银行文件不经网络发送;请先用一笔小额付款试行',
  'Bank files travel by hand: try one small payment first',
);
