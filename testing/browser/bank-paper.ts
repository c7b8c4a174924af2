import { type Case, financeDesk, made } from './finance-desk.ts';
import type { OpenHouse } from './house.ts';

type Numbered = { readonly id: string; readonly version: number };

/** A batch that was released, and a reply of the bank with a line that fits nothing: what the pages of bank files are about. */
export const bankPaper = async (house: OpenHouse): Promise<{ readonly batch: string; readonly file: string }> => {
  const { queued, toBank } = financeDesk(house);
  const account = await made<Case>(
    house.api('系统管理员', '/v1/channel-accounts', {
      body: {
        ...{ kind: 'bank', label: '工商银行·基本户', bankName: '中国工商银行上海市分行', bic: 'ICBKCNBJSHI' },
        ...{ holderName: '跃动生活（上海）有限公司', accountNumber: '1001234509000123456' },
        ...{ fileFormat: 'pain.001', batchBooking: false, transfersPerFile: 500 },
      },
    }),
  );
  const { id, rest } = await queued();
  await toBank(id, '工商银行·基本户', () => rest(false));
  const channelAccountId = account.id;
  const batch = await made<Numbered>(house.api('陈会计', '/v1/bank-batches', { body: { channelAccountId } }));
  const { version } = batch;
  await made(house.api('赵经理', `/v1/bank-batches/${batch.id}/release`, { body: {}, version }));
  const form = new FormData();
  form.set('channelAccountId', channelAccountId);
  form.set('file', new Blob(['客户流水号,状态\nR00000000000000000000000000,成功\n']), '回盘.csv');
  const headers = { authorization: `Bearer ${house.keyOf('陈会计')}`, 'idempotency-key': 'bank-paper' };
  const file = await made<Case>(fetch(`${house.address()}/v1/bank-files`, { method: 'POST', headers, body: form }));
  return { batch: batch.id, file: file.id };
};
