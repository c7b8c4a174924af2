import { XMLParser } from 'fast-xml-parser';
import { minorOf } from './minor.ts';

export type Ordered = {
  readonly endToEndId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly name: string;
  readonly account: string;
};
export type Order = {
  readonly messageId: string;
  readonly debtorAccount: string;
  readonly transfers: readonly Ordered[];
};

/** What the file says, or the reason why the bank does not take it (`FF01` is the standard's code for a bad format). */
export type ReadOrder =
  | { readonly ok: true; readonly order: Order }
  | { readonly ok: false; readonly messageId: string | null; readonly reason: string };

const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  processEntities: true,
  isArray: (name) => name === 'CdtTrfTxInf' || name === 'PmtInf',
});

type Tree = { readonly [name: string]: Tree | readonly Tree[] | string };

/** Reads a `pain.001.001.09` as a strict bank does: a count or a sum that is wrong, or another version, is refused as a whole. */
export const readOrder = (xml: string): ReadOrder => {
  if (/<!DOCTYPE/i.test(xml)) return refuse(null, 'a document type');
  if (!xml.includes('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09')) return refuse(null, 'not pain.001.001.09');
  const root = at(parser.parse(xml) as Tree, 'Document', 'CstmrCdtTrfInitn');
  const head = at(root, 'GrpHdr');
  const messageId = text(head, 'MsgId');
  if (messageId === '' || messageId.length > 35) return refuse(null, 'MsgId');
  const [block, ...others] = many(root, 'PmtInf');
  if (!block || others.length > 0) return refuse(messageId, 'one PmtInf is expected');
  const transfers: Ordered[] = [];
  for (const each of many(block, 'CdtTrfTxInf')) {
    const amountMinor = minorOf(text(at(each, 'Amt', 'InstdAmt'), '#text'));
    const endToEndId = text(each, 'PmtId', 'EndToEndId');
    if (amountMinor === null || amountMinor <= 0n || !/^[A-Z0-9]{1,35}$/.test(endToEndId))
      return refuse(messageId, `transfer ${endToEndId}`);
    const account = text(each, 'CdtrAcct', 'Id', 'IBAN') || text(each, 'CdtrAcct', 'Id', 'Othr', 'Id');
    const name = text(each, 'Cdtr', 'Nm');
    if (account === '' || name === '') return refuse(messageId, `payee of ${endToEndId}`);
    transfers.push({ endToEndId, amountMinor, currency: text(at(each, 'Amt', 'InstdAmt'), '@Ccy'), name, account });
  }
  const total = transfers.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  for (const part of [head, block]) {
    if (text(part, 'NbOfTxs') !== String(transfers.length)) return refuse(messageId, 'NbOfTxs');
    if (minorOf(text(part, 'CtrlSum')) !== total) return refuse(messageId, 'CtrlSum');
  }
  const debtorAccount = text(block, 'DbtrAcct', 'Id', 'IBAN') || text(block, 'DbtrAcct', 'Id', 'Othr', 'Id');
  return { ok: true, order: { messageId, debtorAccount, transfers } };
};

const refuse = (messageId: string | null, reason: string): ReadOrder => ({ ok: false, messageId, reason });

const at = (tree: Tree | undefined, ...names: readonly string[]): Tree | undefined => {
  let part: unknown = tree;
  for (const name of names) part = typeof part === 'object' && part !== null ? (part as Tree)[name] : undefined;
  return typeof part === 'object' && !Array.isArray(part) ? (part as Tree) : undefined;
};

const text = (tree: Tree | undefined, ...names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  const value = at(tree, ...names.slice(0, -1))?.[last];
  return typeof value === 'string' ? value : '';
};

const many = (tree: Tree | undefined, name: string): readonly Tree[] => {
  const value = tree?.[name];
  return Array.isArray(value) ? value.filter((each): each is Tree => typeof each === 'object') : [];
};
