import { beijingDay, beijingTime } from '../shared/beijing-time.ts';
import type { Answer } from './answer.ts';
import { carriedThrough, refused } from './answer.ts';
import type { BizContent, Read } from './biz-content.ts';
import { isNumberText } from './biz-content.ts';
import type { Fact } from './fact.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import type { TransferRefusalCode } from './refusal-code.ts';
import type { Room } from './room.ts';
import { type IdentityType, identityTypes, type Transfer, type TransferOrder } from './transfer.ts';
import { transferNotice } from './transfer-notice.ts';
import { fenFromYuan } from './yuan.ts';

const known = [
  'out_biz_no',
  'trans_amount',
  'product_code',
  'biz_scene',
  'order_title',
  'payee_info',
  'remark',
  'business_params',
  'transfer_scene_name',
  'transfer_scene_report_infos',
];

/** The least that goes to an Alipay account, in fen. */
const LEAST = 10n;

/**
 * `alipay.fund.trans.uni.transfer`. The key of a transfer is its `out_biz_no`: the same number with the same data is answered
 * again without moving money, with other data it is refused, and a refused number stays usable. A number that failed or came
 * back is final: its transfer is told again and never made again.
 */
export function uniTransfer(
  room: Room,
  appId: string,
  biz: BizContent,
  fault: Fault<CallFaultKind> | undefined,
): Answer {
  const read = readOrder(room, appId, biz);
  if (!read.ok) return read.answer;
  const order = read.value;
  const at = room.now();
  const earlier = room.book.transfers.find(appId, order.outBizNo);
  const alive = earlier?.state !== undefined && earlier.state.status !== 'refused';
  const isOther = alive && !isSame(earlier.order, order);
  const fate = alive ? [] : fateOf(room, order, fault);
  room.book.record([{ type: 'transfer-called', at, order }, ...fate]);
  if (isOther) return refused('PAYMENT_INFO_INCONSISTENCY');
  const transfer = room.book.transfers.find(appId, order.outBizNo);
  if (transfer?.state === undefined) throw new Error(`sandbox: ${order.outBizNo} came to nothing`);
  return transfer.state.status === 'refused' ? refused(transfer.state.subCode) : told(transfer);
}

/** The facts of a transfer whose money moves now. */
export function transferSettled(room: Room, order: TransferOrder): Fact[] {
  const { appId, outBizNo } = order;
  return [{ type: 'transfer-settled', at: room.now(), appId, outBizNo }, ...transferNotice(room, order, 'SUCCESS')];
}

function fateOf(room: Room, order: TransferOrder, fault: Fault<CallFaultKind> | undefined): Fact[] {
  const { appId, outBizNo } = order;
  const at = room.now();
  const subCode = fault?.kind === 'short-balance' ? 'PAYER_BALANCE_NOT_ENOUGH' : refusalFor(room, order);
  if (subCode !== undefined) return [{ type: 'transfer-refused', at, appId, outBizNo, subCode }];
  if (fault?.kind === 'accept-pending') {
    const settlesAt = at + (fault.seconds ?? 30) * 1000;
    return [{ type: 'transfer-accepted', at, appId, outBizNo, settlesAt, thenFails: fault.thenFails ?? false }];
  }
  return transferSettled(room, order);
}

function refusalFor(room: Room, order: TransferOrder): TransferRefusalCode | undefined {
  const payee = room.book.transfers.payees.get(order.identity);
  if (payee?.state === 'missing') return 'PAYEE_NOT_EXIST';
  if (payee?.state === 'frozen') return 'BLOCK_USER_FORBBIDEN_RECIEVE';
  if (payee?.state === 'unnamed') return 'EXCEED_LIMIT_UNRN_DM_AMOUNT';
  if (payee?.name !== undefined && order.name !== null && payee.name !== order.name) return 'PAYEE_USER_INFO_ERROR';
  if (order.amountMinor < LEAST) return 'EXCEED_LIMIT_SM_MIN_AMOUNT';
  const { balanceMinor, pendingMinor } = room.book.account(order.appId);
  return balanceMinor - pendingMinor < order.amountMinor ? 'PAYER_BALANCE_NOT_ENOUGH' : undefined;
}

function told({ order, state }: Transfer): Answer {
  const paidAt = state?.status === 'settled' || state?.status === 'returned' ? state.settledAt : undefined;
  return carriedThrough({
    out_biz_no: order.outBizNo,
    order_id: order.orderId,
    pay_fund_order_id: order.orderId,
    status: transferStatus(state),
    ...(paidAt !== undefined && { trans_date: beijingTime(paidAt) }),
  });
}

/** The state of a transfer in Alipay's words. */
export function transferStatus(state: Transfer['state']): 'SUCCESS' | 'FAIL' | 'DEALING' | 'REFUND' {
  if (state?.status === 'settled') return 'SUCCESS';
  if (state?.status === 'returned') return 'REFUND';
  return state?.status === 'failed' ? 'FAIL' : 'DEALING';
}

function isSame(one: TransferOrder, other: TransferOrder): boolean {
  return (
    one.amountMinor === other.amountMinor &&
    one.identity === other.identity &&
    one.identityType === other.identityType &&
    one.productCode === other.productCode &&
    one.name === other.name
  );
}

function readOrder(room: Room, appId: string, biz: BizContent): Read<TransferOrder> {
  const stranger = Object.keys(biz).find((name) => !known.includes(name));
  if (stranger !== undefined) return wrong(`未知参数 ${stranger}`);
  const { out_biz_no: outBizNo, product_code: productCode, biz_scene: scene, order_title: title } = biz;
  if (outBizNo === undefined || !isNumberText(outBizNo)) return wrong('out_biz_no');
  const amountMinor = fenFromYuan(biz['trans_amount']);
  if (amountMinor === undefined) return wrong('trans_amount 须为两位小数的元');
  if (productCode !== 'TRANS_ACCOUNT_NO_PWD' && productCode !== 'TRANS_BANKCARD_NO_PWD') return wrong('product_code');
  if (scene !== 'DIRECT_TRANSFER') return wrong('biz_scene');
  if (typeof title !== 'string' || title.length > 128) return wrong('order_title');
  const payee = readPayee(biz['payee_info'], productCode);
  if (!payee.ok) return payee;
  const orderId = `${beijingDay(room.now())}0211${String(room.book.transfers.transfers.size + 1).padStart(20, '0')}`;
  return { ok: true, value: { appId, outBizNo, orderId, amountMinor, productCode, ...payee.value } };
}

function readPayee(
  info: unknown,
  productCode: TransferOrder['productCode'],
): Read<Pick<TransferOrder, 'identity' | 'identityType' | 'name'>> {
  if (typeof info !== 'object' || info === null) return wrong('payee_info');
  const { identity, identity_type: type, name = null, bankcard_ext_info: card } = info as Record<string, unknown>;
  const identityType = identityTypes.find((each): each is IdentityType => each === type);
  if (typeof identity !== 'string' || identity === '' || identityType === undefined) return wrong('payee_info');
  if (name !== null && typeof name !== 'string') return wrong('payee_info.name');
  // A logon id can change hands, and a card has a holder: both want the name beside them.
  const wantsName = identityType === 'ALIPAY_LOGON_ID' || identityType === 'BANKCARD_ACCOUNT';
  if (wantsName && name === null) return wrong('payee_info.name');
  const isCard = productCode === 'TRANS_BANKCARD_NO_PWD';
  if (isCard !== (identityType === 'BANKCARD_ACCOUNT')) return wrong('payee_info.identity_type');
  if (isCard && (typeof card !== 'object' || card === null)) return wrong('payee_info.bankcard_ext_info');
  return { ok: true, value: { identity, identityType, name } };
}

function wrong(detail: string): { readonly ok: false; readonly answer: Answer } {
  return { ok: false, answer: refused('INVALID_PARAMETER', detail) };
}
