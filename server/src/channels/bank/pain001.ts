import { assert, type Currency, type Money, sum, toDecimal, toIso } from '@redress/domain';
import { createCB } from 'xmlbuilder2';
import { type Bank, type BankParty, isIban, type Transfer, type TransferFile } from './transfer-file.ts';

const pain001Namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/**
 * Writes a credit transfer initiation (ISO 20022 `pain.001.001.09`) as a stream of text. Elements stand in the order that the
 * standard prescribes; a bank refuses a file in any other. Throws when the file is empty or has two currencies: both are ours to prevent.
 */
export function* writePain001(file: TransferFile): Generator<string> {
  const [first] = file.transfers;
  assert(first, 'a file orders at least one transfer');
  const { currency } = first.amount;
  const total = toDecimal(sumOf(currency, file.transfers));
  const count = String(file.transfers.length);
  const out = textSink();
  const xml = createCB({ data: out.write, error: out.fail, end: () => undefined, prettyPrint: true });
  const leaf = (name: string, text: string): void => {
    xml.ele(name).txt(text).up();
  };
  const group = (name: string, inside: () => void): void => {
    xml.ele(name);
    inside();
    xml.up();
  };
  const writer: Writer = { leaf, group };

  xml.dec({ encoding: 'UTF-8' }).ele(pain001Namespace, 'Document').ele('CstmrCdtTrfInitn');
  group('GrpHdr', () => {
    leaf('MsgId', file.messageId);
    leaf('CreDtTm', toIso(file.createdAt));
    leaf('NbOfTxs', count);
    leaf('CtrlSum', total);
    group('InitgPty', () => leaf('Nm', file.debtor.name));
  });
  xml.ele('PmtInf');
  leaf('PmtInfId', paymentInformationId(file));
  leaf('PmtMtd', 'TRF');
  leaf('BtchBookg', String(file.batchBooking));
  leaf('NbOfTxs', count);
  leaf('CtrlSum', total);
  group('ReqdExctnDt', () => leaf('Dt', file.executeOn));
  group('Dbtr', () => leaf('Nm', file.debtor.name));
  group('DbtrAcct', () => {
    writeAccountId(writer, file.debtor.account);
    leaf('Ccy', currency);
  });
  group('DbtrAgt', () => writeBank(writer, file.debtor.bank));
  leaf('ChrgBr', 'SLEV');
  yield out.take();
  for (const transfer of file.transfers) {
    writeTransfer(xml, writer, transfer);
    if (out.length() > chunkLetters) yield out.take();
  }
  xml.up().up().up().end();
  yield out.take();
}

/** One payment information block a file, so that its id is the file's. */
const paymentInformationId = ({ messageId }: Pick<TransferFile, 'messageId'>): string => messageId;

const chunkLetters = 32_000;

type Xml = ReturnType<typeof createCB>;
type Writer = {
  readonly leaf: (name: string, text: string) => void;
  readonly group: (name: string, inside: () => void) => void;
};

const writeTransfer = (xml: Xml, { leaf, group }: Writer, { endToEndId, amount, payee, remittance }: Transfer): void =>
  group('CdtTrfTxInf', () => {
    group('PmtId', () => {
      leaf('InstrId', endToEndId);
      leaf('EndToEndId', endToEndId);
    });
    group('Amt', () => {
      xml.ele('InstdAmt').att('Ccy', amount.currency).txt(toDecimal(amount)).up();
    });
    group('CdtrAgt', () => writeBank({ leaf, group }, { bic: payee.bic, cnaps: payee.cnaps, name: payee.bankName }));
    group('Cdtr', () => leaf('Nm', payee.name));
    group('CdtrAcct', () => writeAccountId({ leaf, group }, payee.account));
    group('RmtInf', () => leaf('Ustrd', remittance));
  });

const writeAccountId = ({ leaf, group }: Writer, account: BankParty['account']): void =>
  group('Id', () => (isIban(account) ? leaf('IBAN', account) : group('Othr', () => leaf('Id', account))));

/** `NOTPROVIDED` is what the standard's users write where an agent is asked for and nothing is known of it. */
const writeBank = ({ leaf, group }: Writer, { bic, cnaps, name }: Bank): void =>
  group('FinInstnId', () => {
    if (bic !== null) leaf('BICFI', bic);
    if (cnaps !== null)
      group('ClrSysMmbId', () => {
        group('ClrSysId', () => leaf('Cd', 'CNAPS'));
        leaf('MmbId', cnaps);
      });
    if (name !== null) leaf('Nm', name);
    if (bic === null && cnaps === null && name === null) group('Othr', () => leaf('Id', 'NOTPROVIDED'));
  });

export const sumOf = <C extends Currency>(currency: C, transfers: readonly { readonly amount: Money }[]): Money =>
  sum<Currency>(
    currency,
    transfers.map(({ amount }) => amount),
  );

/** What the library writes is gathered here until the caller takes it. */
const textSink = () => {
  let gathered = '';
  let failure: Error | null = null;
  return {
    write: (text: string): void => {
      gathered += text;
    },
    fail: (error: Error): void => {
      failure = error;
    },
    length: () => gathered.length,
    take: (): string => {
      if (failure) throw failure;
      const taken = gathered;
      gathered = '';
      return taken;
    },
  };
};
