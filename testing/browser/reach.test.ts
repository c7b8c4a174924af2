import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { parcelLabel, parcelNumber } from '../testkit/parcel-label.ts';
import { openDesk } from './desk.ts';
import { openHouse } from './house.ts';
import { openPhone } from './phone.ts';

const house = await openHouse();
const home = (): string => `${house.address()}${house.visitor().path}`;

describe('the customer and the desk reach each other', () => {
  it('somebody of the staff fills in with the code that the customer reads out, and ends it', async () => {
    const { order, phone } = await house.freshCustomer();
    const desk = await openDesk(house.browser(), `${house.address()}/console/customers/${order.customerId}`, {
      width: 1280,
      key: house.keyOf('小林'),
    });
    await desk.page.getByRole('button', { name: '代顾客填写申请', exact: true }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '发送验证码' }).click();
    const code = dialog.getByLabel('顾客念出的 6 位验证码');
    await code.fill(await house.codeSentTo(phone));
    await dialog.getByRole('button', { name: '核对并开始' }).click();
    await desk.look('reach-help');
    const [portal] = await Promise.all([
      desk.page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: '打开申请页' }).click(),
    ]);
    await portal.getByText('小林 正在代').waitFor();
    await portal.getByText(order.number).first().waitFor();
    await portal.getByRole('button', { name: '结束代填' }).click();
    await portal.getByRole('heading', { name: '查询或申请退款' }).waitFor();
    await desk.leave(/401/);
  });

  it('the number of a parcel is read off a photo of its label, and the warehouse says that it arrived', async () => {
    const { order, phone: contact } = await house.freshCustomer();
    const claim = {
      orderId: order.id,
      kind: 'return_and_refund',
      cause: 'no_reason',
      statement: '不合适',
      lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
      intake: 'desk',
    };
    const { id } = (await (
      await house.api('小林', '/v1/refund-cases', { body: claim })
    ).json()) as ReplyBodyOf<'openCase'>;
    const phone = await openPhone(house.browser());
    await phone.enter({ address: home(), number: order.number, contact, code: () => house.codeSentTo(contact) });
    await phone.page.goto(`${home()}cases/${id}`);
    await phone.page.getByRole('button', { name: '填写快递单号' }).click();
    await phone.page.getByRole('button', { name: '提交' }).click();
    await phone.page.getByText('请填写 6 位以上字母和数字的单号').waitFor();
    await phone.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'label.jpg', mimeType: 'image/jpeg', buffer: await parcelLabel() });
    await phone.page.getByText('已从照片读出单号，请核对').waitFor();
    await expect.poll(() => phone.page.getByLabel('快递单号', { exact: true }).inputValue()).toBe(parcelNumber);
    await expect.poll(() => phone.page.getByLabel('快递公司', { exact: true }).inputValue()).toBe('sf');
    await phone.look('reach-parcel');
    await phone.page.getByRole('button', { name: '提交' }).click();
    await phone.page.getByText('寄回途中').waitFor();

    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${id}`, {
      width: 1280,
      key: house.keyOf('小林'),
    });
    await desk.page.getByText(`顺丰 ${parcelNumber}`).waitFor();
    await desk.look('reach-parcel');
    await desk.page.getByRole('button', { name: '已到货' }).click();
    await desk.page.getByRole('button', { name: '已到货' }).waitFor({ state: 'detached' });
    await desk.leave();
    await phone.page.reload();
    await phone.page.getByText(/已到货/).waitFor();
    await phone.leave();
  });
});
