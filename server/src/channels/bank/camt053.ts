import { type BankFact, fromDateText, fromIso, type Instant, toDecimal } from '@redress/domain';
import type { BankFileItem } from './bank-line.ts';
import { moneyIn } from './money-in.ts';
import { partAt, partsAt, readXml, textAt, type XmlPart } from './read-xml.ts';

const statement = 'Document/BkToCstmrStmt/Stmt';
const entry = `${statement}/Ntry`;
const detail = `${entry}/NtryDtls/TxDtls`;
const batchInfo = `${entry}/NtryDtls/Btch`;
const head = ['Id', 'ElctrncSeqNb', 'Acct', 'Bal'].map((name) => `${statement}/${name}`);
const entryFields = ['NtryRef', 'Amt', 'CdtDbtInd', 'RvslInd', 'Sts', 'BookgDt', 'ValDt', 'AcctSvcrRef'];

const wish = {
  whole: new Set([...head, ...entryFields.map((name) => `${entry}/${name}`), batchInfo, detail]),
  bounds: new Set([statement, entry]),
};

/**
 * Reads bank statements (ISO 20022 `camt.053`, versions 02 to 13 alike in what is read). An entry booked as a batch has many
 * details, each told by itself, or none, and then only its sum and the id of the batch can be told.
 */
export async function* readCamt053(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankFileItem> {
  let told: Statement = emptyStatement();
  let booked: Entry = emptyEntry();
  for await (const found of readXml(chunks, wish)) {
    const { path, line } = found;
    if (found.at === 'begin' && path === statement) told = emptyStatement();
    if (found.at === 'begin' && path === entry) booked = { ...emptyEntry(), at: told.entries };
    if (found.at === 'end' && path === statement) yield { kind: 'statement', head: headOf(told) };
    if (found.at === 'end' && path === entry) {
      if (booked.details === 0) yield { kind: 'line', line: { line, fact: factOf(told, booked, null) } };
      told.entries += 1;
    }
    if (found.at !== 'whole') continue;
    const { part } = found;
    if (path === detail) {
      yield { kind: 'line', line: { line, fact: factOf(told, booked, part) } };
      booked.details += 1;
    } else if (path === batchInfo) booked.batch = part;
    else if (path.startsWith(`${entry}/`)) booked.fields.set(part.name, part);
    else if (part.name === 'Bal') told.balances.push(part);
    else told.fields.set(part.name, part);
  }
}

type Statement = { readonly fields: Map<string, XmlPart>; readonly balances: XmlPart[]; entries: number };
type Entry = { readonly fields: Map<string, XmlPart>; batch: XmlPart | null; details: number; readonly at: number };

const emptyStatement = (): Statement => ({ fields: new Map(), balances: [], entries: 0 });
const emptyEntry = (): Entry => ({ fields: new Map(), batch: null, details: 0, at: 0 });

const headOf = ({ fields, balances }: Statement) => ({
  statementId: fields.get('Id')?.text ?? '',
  sequence: fields.get('ElctrncSeqNb')?.text || null,
  account: accountIn(fields.get('Acct') ?? null),
  opening: balanceOf(balances, 'OPBD') ?? balanceOf(balances, 'PRCD'),
  closing: balanceOf(balances, 'CLBD'),
});

const accountIn = (account: XmlPart | null): string =>
  textAt(account, 'Id', 'IBAN') ?? textAt(account, 'Id', 'Othr', 'Id') ?? '';

/** `CNY -12.00`; a debit balance is below zero. */
const balanceOf = (balances: readonly XmlPart[], code: string): string | null => {
  const balance = balances.find((each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === code) ?? null;
  const amount = moneyIn(partAt(balance, 'Amt'));
  if (amount === null) return null;
  const sign = textAt(balance, 'CdtDbtInd') === 'DBIT' && amount.minor !== 0n ? '-' : '';
  return `${amount.currency} ${sign}${toDecimal(amount)}`;
};

function factOf({ fields }: Statement, entryOf: Entry, part: XmlPart | null): BankFact {
  const field = (name: string): XmlPart | null => entryOf.fields.get(name) ?? null;
  const statementId = fields.get('Id')?.text ?? '';
  const returned = partAt(part, 'RtrInf');
  const side = textAt(part, 'CdtDbtInd') ?? field('CdtDbtInd')?.text ?? '';
  const amount = moneyIn(partAt(part, 'Amt')) ?? moneyIn(partAt(part, 'AmtDtls', 'TxAmt', 'Amt'));
  return {
    kind: 'entry',
    side: side === 'DBIT' ? 'debit' : 'credit',
    // Until version 4 a word, since then a code.
    booked: (textAt(field('Sts'), 'Cd') ?? field('Sts')?.text) === 'BOOK',
    returned: returned !== null || field('RvslInd')?.text === 'true',
    endToEndId: endToEndIn(part),
    batchId: textAt(entryOf.batch, 'PmtInfId') ?? textAt(entryOf.batch, 'MsgId'),
    amount: part === null || amount === null ? (moneyIn(field('Amt')) ?? amount) : amount,
    at: momentIn(field('BookgDt')) ?? momentIn(field('ValDt')),
    reference: referenceOf(part, field('AcctSvcrRef')?.text || field('NtryRef')?.text || null, entryOf.details),
    account: accountIn(fields.get('Acct') ?? null),
    identity: `${statementId}/${entryOf.at}/${part === null ? 0 : entryOf.details}`,
    code: textAt(returned, 'Rsn', 'Cd') ?? textAt(returned, 'Rsn', 'Prtry'),
    message:
      partsAt(returned ?? emptyPart, 'AddtlInf')
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 500) || null,
  };
}

/** Details share the number of their entry; the place among them tells the second from the first. */
const referenceOf = (part: XmlPart | null, ofEntry: string | null, place: number): string | null => {
  const own = textAt(part, 'Refs', 'AcctSvcrRef') ?? textAt(part, 'Refs', 'TxId');
  if (own !== null || ofEntry === null) return own;
  return place === 0 ? ofEntry : `${ofEntry}#${place}`;
};

const emptyPart: XmlPart = { name: '', attributes: {}, text: '', parts: [] };

/** `NOTPROVIDED` is the standard's word for none. */
const endToEndIn = (part: XmlPart | null): string | null => {
  const told = textAt(part, 'Refs', 'EndToEndId');
  return told === null || told === 'NOTPROVIDED' ? textAt(part, 'Refs', 'InstrId') : told;
};

/** A date has no zone: it is the bank's own day. A time without a zone is the bank's own time. */
const momentIn = (part: XmlPart | null): Instant | null => {
  const day = textAt(part, 'Dt');
  if (day !== null) {
    const date = fromDateText(day.slice(0, 10));
    return date === null ? null : fromIso(`${date}T00:00:00+08:00`);
  }
  const time = textAt(part, 'DtTm');
  if (time === null) return null;
  return fromIso(time) ?? fromIso(`${time}+08:00`);
};
