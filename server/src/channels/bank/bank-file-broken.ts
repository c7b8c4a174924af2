/** A file of a bank that cannot be read to its end. Nothing of it has been used: files are read whole before anything is done. */
export class BankFileBroken extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
