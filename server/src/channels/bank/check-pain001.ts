import { add, type Money, zero } from '@redress/domain';
import { moneyIn } from './money-in.ts';
import { partAt, readXml, textAt, type XmlPart } from './read-xml.ts';
import type { TransferFile } from './transfer-file.ts';

/** What a file says of itself and what it holds, read back from its bytes. */
export type ReadBack = {
  readonly messageId: string | null;
  readonly count: number;
  readonly total: Money | null;
  readonly transfers: readonly ReadTransfer[];
  /** Where the structure is not the standard's; empty for a file that a bank may be given. */
  readonly faults: readonly string[];
};
export type ReadTransfer = {
  readonly endToEndId: string;
  readonly amount: Money | null;
  readonly name: string;
  readonly account: string;
};

const root = 'Document/CstmrCdtTrfInitn';
const head = `${root}/GrpHdr`;
const block = `${root}/PmtInf`;
const transfer = `${block}/CdtTrfTxInf`;
const order = {
  [head]: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty'],
  [block]: 'PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum ReqdExctnDt Dbtr DbtrAcct DbtrAgt ChrgBr CdtTrfTxInf'.split(' '),
  [transfer]: 'PmtId Amt CdtrAgt Cdtr CdtrAcct RmtInf'.split(' '),
} as const;
const leaves = order[block].filter((name) => name !== 'CdtTrfTxInf');
const wish = {
  whole: new Set([head, transfer, ...leaves.map((name) => `${block}/${name}`)]),
  bounds: new Set(['Document', root, block]),
};

/**
 * Reads a `pain.001.001.09` back by another library than wrote it, and checks it against the standard's structure: order of the
 * elements that we use, lengths, alphabets, counts and sums (our own reading of the standard, not its XSD).
 */
export const readPain001 = async (chunks: AsyncIterable<Uint8Array>): Promise<ReadBack> => {
  const faults: string[] = [];
  const transfers: ReadTransfer[] = [];
  const fields = new Map<string, string>();
  const seen: string[] = [];
  let group: XmlPart | null = null;
  for await (const found of readXml(chunks, wish)) {
    if (found.at !== 'whole') continue;
    const { part, path } = found;
    if (path === head) {
      group = part;
      inOrder(part, order[head], faults);
    } else if (path === transfer) {
      inOrder(part, order[transfer], faults);
      transfers.push(readTransfer(part, faults));
    } else {
      seen.push(part.name);
      fields.set(part.name, part.text || textAt(part, 'Dt') || '');
      if (part.name === 'DbtrAcct') checkAccount(part, faults);
    }
  }
  if (seen.join() !== leaves.join()) faults.push(`PmtInf has ${seen.join(' ')}`);
  const messageId = textAt(group, 'MsgId');
  if (!/^[!-~]{1,35}$/.test(messageId ?? '')) faults.push('MsgId');
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(textAt(group, 'CreDtTm') ?? '')) faults.push('CreDtTm');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fields.get('ReqdExctnDt') ?? '')) faults.push('ReqdExctnDt');
  const total = totalOf(transfers);
  const counted = [textAt(group, 'NbOfTxs'), fields.get('NbOfTxs')];
  const summed = [textAt(group, 'CtrlSum'), fields.get('CtrlSum')];
  if (counted.some((count) => count !== String(transfers.length))) faults.push(`NbOfTxs is ${counted.join(' and ')}`);
  if (total === null || summed.some((sum) => !saysSum(sum ?? null, total)))
    faults.push(`CtrlSum is ${summed.join(' and ')}`);
  return { messageId, count: transfers.length, total, transfers, faults };
};

/** Everything that a file must say for itself to be the one that was asked for; the differences, or nothing. */
export const differencesFrom = (file: TransferFile, read: ReadBack): readonly string[] => {
  const differences = [...read.faults];
  if (read.messageId !== file.messageId) differences.push('MsgId');
  if (read.count !== file.transfers.length) differences.push('NbOfTxs');
  file.transfers.forEach(({ endToEndId, amount, payee }, index) => {
    const there = read.transfers[index];
    const same =
      there?.endToEndId === endToEndId &&
      there.amount?.minor === amount.minor &&
      there.amount.currency === amount.currency &&
      there.account === payee.account &&
      there.name === payee.name;
    if (!same) differences.push(endToEndId);
  });
  return differences;
};

const saysSum = (written: string | null, total: Money): boolean =>
  written !== null &&
  moneyIn({ name: '', attributes: { Ccy: total.currency }, text: written, parts: [] })?.minor === total.minor;

const totalOf = (transfers: readonly ReadTransfer[]): Money | null => {
  let total: Money | null = null;
  for (const { amount } of transfers) {
    if (amount === null || (total !== null && total.currency !== amount.currency)) return null;
    total = total === null ? add(zero(amount.currency), amount) : add(total, amount);
  }
  return total;
};

function readTransfer(part: XmlPart, faults: string[]): ReadTransfer {
  const endToEndId = textAt(part, 'PmtId', 'EndToEndId') ?? '';
  const fault = (what: string): void => {
    faults.push(`${endToEndId}: ${what}`);
  };
  if (!/^[A-Z0-9]{1,35}$/.test(endToEndId)) fault('EndToEndId');
  const name = textAt(part, 'Cdtr', 'Nm') ?? '';
  if (name.length === 0 || name.length > 140) fault('Cdtr/Nm');
  const note = textAt(part, 'RmtInf', 'Ustrd') ?? '';
  if (note.length === 0 || note.length > 140) fault('RmtInf/Ustrd');
  const amount = moneyIn(partAt(part, 'Amt', 'InstdAmt'));
  if (amount === null || amount.minor <= 0n) fault('InstdAmt');
  checkBank(partAt(part, 'CdtrAgt', 'FinInstnId'), fault);
  const account = partAt(part, 'CdtrAcct');
  checkAccount(account, faults);
  return { endToEndId, amount, name, account: accountOf(account) };
}

const accountOf = (part: XmlPart | null): string =>
  textAt(part, 'Id', 'IBAN') ?? textAt(part, 'Id', 'Othr', 'Id') ?? '';

/** `IBAN` by its pattern, `Othr/Id` of 34 characters at most (Max34Text). */
const checkAccount = (part: XmlPart | null, faults: string[]): void => {
  const iban = textAt(part, 'Id', 'IBAN');
  const good = iban === null ? /^.{1,34}$/.test(accountOf(part)) : /^[A-Z]{2}\d{2}[a-zA-Z0-9]{1,30}$/.test(iban);
  if (!good) faults.push(part?.name ?? 'CdtrAcct');
};

const checkBank = (bank: XmlPart | null, fault: (what: string) => void): void => {
  const bic = textAt(bank, 'BICFI');
  if (bic !== null && !/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) fault('BICFI');
  const member = textAt(bank, 'ClrSysMmbId', 'MmbId');
  if (member !== null && member.length > 35) fault('MmbId');
  if ((textAt(bank, 'Nm') ?? '').length > 140) fault('CdtrAgt/Nm');
  if (bank === null || bank.parts.length === 0) fault('CdtrAgt');
};

/** Each element at most once, and in the order of the standard. */
const inOrder = (part: XmlPart, names: readonly string[], faults: string[]): void => {
  const places = part.parts.map(({ name }) => names.indexOf(name));
  const good = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
  if (!good) faults.push(`${part.name} has ${part.parts.map(({ name }) => name).join(' ')}`);
};
