import { beijingDay } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Fact } from './fact.ts';
import type { Room } from './room.ts';
import type { TransferOrder } from './transfer.ts';

/** The message `alipay.fund.trans.order.changed`, which goes to the address of the app; an app without one hears nothing. */
export function transferNotice(
  room: Room,
  { appId, outBizNo, orderId, amountMinor, productCode }: TransferOrder,
  status: 'SUCCESS' | 'FAIL' | 'REFUND',
): Fact[] {
  const { notifyUrl } = room.book.account(appId).app;
  if (notifyUrl === null) return [];
  const at = room.now();
  const sequence = room.book.notices.all.length + 1;
  const fields = {
    notify_id: `${beijingDay(at)}0033${String(sequence).padStart(22, '0')}`,
    msg_method: 'alipay.fund.trans.order.changed',
    app_id: appId,
    utc_timestamp: String(at),
    version: '1.1',
    charset: 'UTF-8',
    sign_type: 'RSA2',
    biz_content: JSON.stringify({
      out_biz_no: outBizNo,
      order_id: orderId,
      status,
      trans_amount: yuanFromFen(amountMinor),
      product_code: productCode,
      biz_scene: 'DIRECT_TRANSFER',
    }),
  };
  return [
    {
      type: 'notice-queued',
      at,
      notice: { sequence, kind: 'true', url: notifyUrl, fields, dueAt: at, waitsForLater: false },
    },
  ];
}
