import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { openPhone } from './phone.ts';

const house = await openHouse();

/** How the head of the portal lies: in one line when everything in it overlaps in height, and whole when nothing of the name is cut off. */
const measure = `(() => {
  const top = document.querySelector('.top');
  const boxes = [...top.children].map((each) => each.getBoundingClientRect());
  const name = top.querySelector('.top-name span');
  return {
    rows: Math.max(...boxes.map((box) => box.top)) < Math.min(...boxes.map((box) => box.bottom)) ? 1 : 2,
    whole: name.scrollHeight <= name.clientHeight + 1,
  };
})()`;

test('大字下店名、大字和语言在同一行，店名再长也不挤到第二行', async () => {
  const phone = await openPhone(house.browser());
  const { page } = phone;
  let name = '';
  await page.route('**/v1/portal/shops/*', async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...Object(await reply.json()), name } });
  });
  const names = [
    '跃动生活',
    '杭州跃动生活体育用品专营店旗舰店',
    '杭州跃动生活体育用品专营店西湖文化广场店',
    'Hangzhou Yuedong Sports',
  ];
  for (const each of names) {
    name = each;
    await page.goto(`${house.address()}${house.visitor().path}policy`);
    await page.getByText('七日').first().waitFor();
    const larger = page.getByRole('button', { name: '大字' });
    if ((await larger.getAttribute('aria-pressed')) === 'false') await larger.click();
    await page.getByRole('link', { name: /客服电话 400-000-0000/ }).waitFor();
    for (const language of ['zh', 'en'] as const) {
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: language === 'zh' ? '大字' : 'Large type' }).waitFor();
      await page.evaluate('document.fonts.ready.then(() => null)');
      const lies = await page.evaluate<{ rows: number; whole: boolean }>(measure);
      expect([each, language, lies.rows]).toEqual([each, language, 1]);
      expect([each, language, lies.whole]).toEqual([each, language, true]);
    }
    await page.getByRole('button', { name: '中文' }).click();
  }
  await phone.look('top');
  await phone.leave();
});
