import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import { beijingDate } from './beijing-time.ts';
import { billText } from './bill-text.ts';
import type { Movement } from './movement.ts';
import { effectOf } from './movement.ts';
import type { Room } from './room.ts';

/**
 * The fund flow of the basic account on one Beijing day, or undefined when nothing moved: every change of the balance, with
 * what the balance was after it.
 */
export function fundFlowBill(room: Room, mchid: string, date: string): string | undefined {
  const moved = room.book.movements
    .map((movement, index) => ({ ...movement, flow: String(index + 1).padStart(17, '0') }))
    .filter((each) => each.mchid === mchid && effectOf[each.kind] !== 0n && beijingDate(each.at) === date);
  if (moved.length === 0) return undefined;
  const [earned, spent] = [moved.filter(isIncome), moved.filter((each) => !isIncome(each))];
  return billText({
    columns: [
      '记账时间',
      '微信支付业务单号',
      '资金流水单号',
      '业务名称',
      '业务类型',
      '收支类型',
      '收支金额(元)',
      '账户结余(元)',
      '资金变更提交申请人',
      '备注',
      '业务凭证号',
    ],
    rows: moved.map((each) => [
      beijingTime(each.at),
      each.transactionId ?? each.flow,
      each.flow,
      ...names[each.kind],
      isIncome(each) ? '收入' : '支出',
      yuanFromFen(each.amountMinor),
      yuanFromFen(each.balanceMinor),
      'system',
      '',
      each.number ?? '',
    ]),
    totals: [
      ['资金流水总笔数', String(moved.length)],
      ['收入笔数', String(earned.length)],
      ['收入金额', total(earned)],
      ['支出笔数', String(spent.length)],
      ['支出金额', total(spent)],
    ],
  });
}

const isIncome = ({ kind }: Movement): boolean => effectOf[kind] === 1n;

const total = (movements: readonly Movement[]): string =>
  yuanFromFen(movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0n));

/** 业务名称 and 业务类型. */
const names: Readonly<Record<Movement['kind'], readonly [string, string]>> = {
  payment: ['交易', '交易'],
  fee: ['扣除交易手续费', '扣除交易手续费'],
  'fee-back': ['退款', '手续费返还'],
  refund: ['退款', '退款'],
  closed: ['退款', '退款关闭'],
  'to-user': ['退款', '退款'],
  'to-merchant-card': ['退款', '退款'],
  transfer: ['商家转账', '转账'],
  'top-up': ['充值', '充值'],
  withdrawal: ['提现', '提现'],
};
