import { rfc3339 } from './beijing-time.ts';
import type { Body, Read } from './body.ts';
import { fenIn, isNotifyUrl, isRecord, isText, stranger, turnedAway } from './body.ts';
import { platformPrivateKey } from './envelope.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import type { Room } from './room.ts';
import { openField } from './signature.ts';
import type { Transfer } from './transfer.ts';
import { moveTransfer, settleTransfers } from './transfer-settle.ts';
import { transferAnswer } from './transfer-view.ts';

/** From this amount on the payee's name must be sent, and below the smaller one it must not (fen). */
const NAME_FROM = 200_000n;
const NO_NAME_BELOW = 30n;

/**
 * `POST /v3/fund-app/mch-transfer/transfer-bills` (商家转账, the user confirms). Only scene 1011 (企业赔付) with its one report
 * info is allowed, since that is the scene for refunds. The money does not arrive by itself: the user confirms within a day.
 */
export function createTransfer(
  room: Room,
  merchant: Merchant,
  {
    wantedSerial,
    body,
    fault,
  }: { wantedSerial: string | undefined; body: Body; fault: Fault<CallFaultKind> | undefined },
): Answer {
  const read = readTransferCall(room, merchant, body, wantedSerial);
  if (!read.ok) return read.problem;
  const { outBillNo, amountMinor, openid } = read.value;
  const at = room.now();
  const { mchid, appid } = merchant;
  const known = room.book.transfer(mchid, outBillNo);
  if (known !== undefined) {
    room.book.record([{ type: 'transfer-called', at, mchid, outBillNo }]);
    if (known.amountMinor === amountMinor && known.openid === openid) return ordered(known);
    return problem('ALREADY_EXISTS', '商户单号已存在，且与之前请求的参数不一致');
  }
  if (fault?.kind === 'short-balance') return problem('NOT_ENOUGH', '资金不足，请充值后使用原单号重试');
  const count = String(room.book.transfers().length + 1).padStart(12, '0');
  const transfer = {
    ...read.value,
    mchid,
    appid,
    transferBillNo: `1330000${at}${count}`,
    packageInfo: `ABBQO+oYAAABAAAAAAAk${count}`,
    createdAt: at,
    notifyUrl: read.value.notifyUrl ?? room.book.account(mchid).notifyUrl,
  };
  room.book.record([{ type: 'transfer-ordered', at, transfer }]);
  const made = room.book.transfer(mchid, outBillNo);
  if (made === undefined) throw new Error(`sandbox: ${outBillNo} was ordered and is not in the book`);
  if (isAnotherName(room, made)) moveTransfer(room, made, 'FAIL', 'NAME_NOT_CORRECT');
  else settleTransfers(room);
  return ordered(made);
}

/** `POST …/out-bill-no/{out_bill_no}/cancel`: taken now, done later, and only while the user has not confirmed. */
export function cancelTransfer(room: Room, { mchid }: Merchant, outBillNo: string): Answer {
  const transfer = room.book.transfer(mchid, outBillNo);
  if (transfer === undefined) return problem('RESOURCE_NOT_EXISTS', '转账单不存在');
  const { status } = transfer;
  if (status === 'WAIT_USER_CONFIRM' || status === 'PROCESSING') moveTransfer(room, transfer, 'CANCELING');
  else if (status !== 'CANCELING' && status !== 'CANCELLED')
    return problem('INVALID_REQUEST', '当前单据状态不支持撤销');
  return {
    status: 200,
    body: {
      out_bill_no: outBillNo,
      transfer_bill_no: transfer.transferBillNo,
      state: transfer.status,
      update_time: rfc3339(transfer.updatedAt),
    },
  };
}

/** `GET …/out-bill-no/{no}` and `GET …/transfer-bill-no/{no}`. */
export function queryTransfer(
  room: Room,
  { mchid }: Merchant,
  named: { outBillNo?: string; transferBillNo?: string },
): Answer {
  const transfer = room.book
    .transfers()
    .find(
      (each) =>
        each.mchid === mchid && (each.outBillNo === named.outBillNo || each.transferBillNo === named.transferBillNo),
    );
  return transfer === undefined ? problem('RESOURCE_NOT_EXISTS', '记录不存在') : transferAnswer(transfer);
}

function ordered(transfer: Transfer): Answer {
  const { status, createdAt, packageInfo, failReason } = transfer;
  return {
    status: 200,
    body: {
      out_bill_no: transfer.outBillNo,
      transfer_bill_no: transfer.transferBillNo,
      create_time: rfc3339(createdAt),
      // A bill that cannot be asked of the user yet is ACCEPTED to whoever orders it and PROCESSING to whoever asks later.
      state: status === 'PROCESSING' ? 'ACCEPTED' : status,
      ...(failReason !== null && { fail_reason: failReason }),
      ...(status === 'WAIT_USER_CONFIRM' && { package_info: packageInfo }),
    },
  };
}

function isAnotherName(room: Room, { mchid, openid, userName }: Transfer): boolean {
  if (userName === null) return false;
  const trade = [...room.book.trades.values()].find((each) => each.mchid === mchid && each.openid === openid);
  return trade?.payerName != null && trade.payerName !== userName;
}

type TransferCall = Pick<Transfer, 'outBillNo' | 'openid' | 'userName' | 'amountMinor' | 'remark' | 'notifyUrl'>;

const fields = [
  'appid',
  'out_bill_no',
  'transfer_scene_id',
  'openid',
  'user_name',
  'transfer_amount',
  'transfer_remark',
  'notify_url',
  'user_recv_perception',
  'transfer_scene_report_infos',
];

function readTransferCall(
  room: Room,
  { appid }: Merchant,
  body: Body,
  wantedSerial: string | undefined,
): Read<TransferCall> {
  const unknown = stranger(body, fields);
  if (unknown !== undefined) return turnedAway('未知字段', unknown);
  const { out_bill_no: outBillNo, openid, transfer_remark: remark, notify_url: notifyUrl } = body;
  if (body['appid'] !== appid) return turnedAway('appid与商户号不匹配', 'appid');
  if (typeof outBillNo !== 'string' || !/^[0-9A-Za-z]{1,32}$/.test(outBillNo))
    return turnedAway('商户单号只能由数字、大小写字母组成', 'out_bill_no');
  if (!isText(openid, 64)) return turnedAway('openid错误', 'openid');
  const amountMinor = fenIn(body['transfer_amount']);
  if (amountMinor === undefined) return turnedAway('转账金额须为正整数（分）', 'transfer_amount');
  if (!isText(remark, 32)) return turnedAway('转账备注错误', 'transfer_remark');
  if (notifyUrl !== undefined && !isNotifyUrl(notifyUrl)) return turnedAway('通知地址错误', 'notify_url');
  if (body['transfer_scene_id'] !== '1011') return turnedAway('转账场景未开通', 'transfer_scene_id');
  const perception = body['user_recv_perception'];
  if (perception !== undefined && perception !== '退款' && perception !== '商家赔付')
    return turnedAway('用户收款感知与转账场景不匹配', 'user_recv_perception');
  if (!isCompensationReport(body['transfer_scene_report_infos']))
    return turnedAway('转账场景报备信息错误', 'transfer_scene_report_infos');
  const name = readName(room, body['user_name'], { amountMinor, wantedSerial });
  if (!name.ok) return name;
  return {
    ok: true,
    value: { outBillNo, openid, userName: name.value, amountMinor, remark, notifyUrl: notifyUrl ?? null },
  };
}

/** Exactly one info, of the kind that the scene asks for. */
function isCompensationReport(infos: unknown): boolean {
  if (!Array.isArray(infos) || infos.length !== 1) return false;
  const [info]: unknown[] = infos;
  return isRecord(info) && info['info_type'] === '赔付原因' && isText(info['info_content'], 32);
}

function readName(
  room: Room,
  sealed: unknown,
  { amountMinor, wantedSerial }: { amountMinor: bigint; wantedSerial: string | undefined },
): Read<string | null> {
  if (sealed === undefined)
    return amountMinor >= NAME_FROM ? turnedAway('该金额须填写收款用户姓名', 'user_name') : { ok: true, value: null };
  if (amountMinor < NO_NAME_BELOW) return turnedAway('该金额不允许填写收款用户姓名', 'user_name');
  const key = platformPrivateKey(room, wantedSerial);
  const name = key === undefined || typeof sealed !== 'string' ? undefined : openField(sealed, key);
  return isText(name, 64) ? { ok: true, value: name } : turnedAway('收款用户姓名解密失败', 'user_name');
}
