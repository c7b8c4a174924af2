/** What a bank sends back, known by its contents and never by its name. */
export type BankFileKind = 'pain.002' | 'camt.053' | 'result_sheet';

/** Null for an XML document that is neither of the two; whatever is no XML is taken for a sheet. */
export const bankFileKindOf = (contents: Uint8Array): BankFileKind | null => {
  const head = Buffer.from(contents.subarray(0, 2_000)).toString('latin1').replace(/\0/g, '');
  if (!/^\s*(?:\xef\xbb\xbf|\xff\xfe)?\s*</.test(head)) return 'result_sheet';
  if (head.includes(':pain.002.') || head.includes('CstmrPmtStsRpt')) return 'pain.002';
  if (head.includes(':camt.053.') || head.includes('BkToCstmrStmt')) return 'camt.053';
  return null;
};
