import { makeKeyPair } from '../shared/keys.ts';
import { platformCertificate } from './platform-keys.ts';
import type { Room } from './room.ts';
import type { Transfer } from './transfer.ts';
import { moveTransfer } from './transfer-settle.ts';

/** The user opens the confirmation page and accepts. Throws when there is nothing to confirm. */
export function confirmTransfer(room: Room, outBillNo: string): void {
  moveTransfer(room, waiting(room, outBillNo), 'TRANSFERING');
}

/** WeChat Pay fails the transfer for a reason of its own (`ACCOUNT_FROZEN`, `TRANSFER_RISK`, …). */
export function failTransfer(room: Room, outBillNo: string, reason: string): void {
  moveTransfer(room, waiting(room, outBillNo), 'FAIL', reason);
}

/** A new platform certificate begins to sign; the old ones stay in the list. Answers its serial. */
export async function rotateCertificate(room: Room): Promise<string> {
  const certificate = platformCertificate(await makeKeyPair(), room.book.certificates.length + 1, room.now());
  room.book.record([{ type: 'certificate-made', certificate }]);
  return certificate.serial;
}

function waiting(room: Room, outBillNo: string): Transfer {
  const transfer = room.book.openTransfers().find((each) => each.outBillNo === outBillNo);
  if (transfer?.status !== 'WAIT_USER_CONFIRM')
    throw new Error(`sandbox: ${outBillNo} waits for no confirmation (${transfer?.status ?? 'there is none'})`);
  return transfer;
}
