import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { photo, withExif } from '../testkit/pictures.ts';
import { openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

/** A claim that nobody has shown anything for yet. */
async function claimed(): Promise<ReplyBodyOf<'openCase'>> {
  const order = await house.freshOrder('any');
  const reply = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderId: order.id,
      kind: 'refund_only',
      cause: 'quality',
      statement: '有裂纹',
      lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
    },
  });
  expect(reply.status).toBe(201);
  return (await reply.json()) as ReplyBodyOf<'openCase'>;
}

describe.each([1280, 375] as const)('evidence at %i', (width) => {
  it('is attached, looked at from all sides, compared, redacted, and its custody holds', async () => {
    const refundCase = await claimed();
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${refundCase.id}`, { width });
    const { page } = desk;
    await desk.signIn(house.keyOf('王店长'));
    await page.getByRole('button', { name: '请顾客补充' }).click();
    await page.getByText('已向顾客发出补充请求').waitFor();

    await page.getByRole('button', { name: '补充材料' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles([
      { name: '整体.jpg', mimeType: 'image/jpeg', buffer: withExif(await photo(640, 480, 3), { orientation: 6 }) },
      { name: '特写.jpg', mimeType: 'image/jpeg', buffer: await photo(480, 480, 9) },
      { name: '程序.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\u0000\u0001program') },
    ]);
    await dialog.getByRole('button', { name: '上传', exact: true }).click();
    // What is no picture is refused by its content, and stays to be taken away; the others are in.
    await dialog.getByText('不接受这种文件').first().waitFor();
    await desk.look('evidence-upload');
    await dialog.getByRole('button', { name: '移除 程序.jpg' }).click();
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByText('已有 2 份').waitFor();
    await expect.poll(() => page.getByRole('list', { name: '佐证材料' }).locator('img').count()).toBe(2);
    await page.getByRole('list', { name: '佐证材料' }).scrollIntoViewIfNeeded();
    await desk.look('evidence-gallery');

    await page.getByRole('button', { name: '整体.jpg' }).click();
    const viewer = page.getByRole('dialog');
    const picture = viewer.getByRole('img', { name: '整体.jpg' });
    await picture.waitFor();
    await viewer.getByRole('button', { name: '放大' }).click();
    await viewer.getByRole('button', { name: '旋转' }).click();
    await expect
      .poll(() => picture.evaluate((shown) => [shown.style.width, shown.style.transform]))
      .toEqual(['150%', 'rotate(90deg)']);
    await viewer.getByRole('button', { name: '查看拍摄信息' }).click();
    await viewer.getByText('Redmi K70').waitFor();
    await viewer.getByRole('combobox', { name: '与哪一份对比' }).click();
    await page.getByTitle('特写.jpg').click();
    await viewer.getByRole('img', { name: '特写.jpg' }).waitFor();
    await desk.look('evidence-compare');

    await viewer.getByRole('button', { name: '打码', exact: true }).click();
    await viewer.getByRole('button', { name: '添加方框' }).click();
    const box = viewer.getByRole('button', { name: '方框 1' });
    await box.press('ArrowRight');
    await box.press('Shift+ArrowDown');
    await expect.poll(() => box.evaluate((drawn) => [drawn.style.left, drawn.style.height])).toEqual(['41%', '21%']);
    const frame = await picture.boundingBox();
    if (!frame) throw new Error('the picture is not on the screen');
    await page.mouse.move(frame.x + 10, frame.y + 10);
    await page.mouse.down();
    await page.mouse.move(frame.x + 60, frame.y + 40);
    await page.mouse.up();
    await viewer.getByRole('button', { name: '方框 2' }).waitFor();
    await viewer.getByLabel('打码原因').fill('遮住路人');
    await desk.look('evidence-redact');
    await viewer.getByRole('button', { name: '保存打码副本' }).click();
    await viewer.getByRole('combobox', { name: '显示' }).click();
    await page.getByTitle('打码副本 1').click();
    await picture.waitFor();
    await desk.look('evidence-redacted');
    await viewer.getByRole('button', { name: 'Close' }).or(viewer.locator('.ant-modal-close')).first().click();

    await page.getByRole('button', { name: '保管记录' }).click();
    await page.getByText('逐条核对：保管链完整').waitFor();
    await page.getByText('遮住路人').waitFor();
    await desk.look('evidence-custody');
    await desk.leave(/415|422/);
  });
});
