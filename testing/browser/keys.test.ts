import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

const open = async (path: string, name = '小林'): Promise<Desk> => {
  const desk = await openDesk(house.browser(), `${house.address()}/console${path}`, {
    width: 1280,
    key: house.keyOf(name),
  });
  await desk.page.getByRole('navigation').first().getByRole('link').first().waitFor();
  return desk;
};

/** The row that the keyboard stands on, or none. */
const rowAt = (page: Page): Promise<number> =>
  page
    .locator('.queue tbody tr')
    .evaluateAll((rows) => rows.findIndex((row) => row.getAttribute('data-at') === 'true'));

/** Whether what has the focus has a line around it that can be seen. */
const isRinged = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1; })()`,
  );

it('every key of the help does on any screen what the help says', async () => {
  const { page, leave } = await open('/');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('?');
  await dialog.getByText('键盘快捷键').waitFor();
  // Each line of the help is a key, and these are all of them: a new one needs its part here.
  expect(await dialog.locator('kbd').allTextContents()).toEqual([
    'Ctrl/⌘ K',
    '/',
    '?',
    'G H',
    'G C',
    'J / K',
    'Enter',
    'X',
    'A',
    'Esc',
  ]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  for (const key of ['Control+k', 'Meta+k', '/']) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }

  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { name: '退款单' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.getByRole('heading', { name: '今天' }).waitFor();
  await leave();
});

it('in the list J and K walk, X selects, Enter opens, and Enter on a button is that button’s', async () => {
  const { page, leave } = await open('/cases');
  await page.locator('.queue tbody tr').nth(2).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(() => rowAt(page)).toBe(1);
  await page.keyboard.press('k');
  await expect.poll(() => rowAt(page)).toBe(0);
  await page.keyboard.press('x');
  await expect.poll(() => page.locator('.queue tbody input:checked').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.queue tbody input:checked').count()).toBe(0);

  // A person who walks by Tab presses what they stand on, not the row that J left behind.
  const dense = page.getByRole('button', { name: '紧凑' });
  await dense.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => dense.getAttribute('aria-pressed')).toBe('true');
  expect(new URL(page.url()).pathname).toBe('/console/cases');
  await page.keyboard.press('Enter');

  // A letter that is typed is only that letter.
  const search = page.getByRole('searchbox').first();
  await search.fill('');
  await search.press('j');
  expect(await search.inputValue()).toBe('j');
  expect(await rowAt(page)).toBe(0);
  await search.fill('');
  await search.blur();

  const number = (await page.locator('.queue tbody tr').first().getByRole('link').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: number }).waitFor();
  await leave();
});

it('beside the open case J shows the next one, and Esc leaves the split view', async () => {
  const { page, leave } = await open('/cases?view=split');
  await page.locator('.queue-cards .card').nth(1).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = page.locator('.queue-cards .card').nth(1);
  await expect.poll(() => second.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('Escape');
  await page.locator('.queue tbody tr').first().waitFor();
  expect(new URL(page.url()).search).not.toContain('split');
  await leave();
});

it('A makes the next move of a case; Esc closes its dialog and the focus is where it was', async () => {
  const reply = await house.api('小林', '/v1/refund-cases?status=claimed&limit=1');
  const { data } = (await reply.json()) as { readonly data: readonly { readonly id: string }[] };
  const { page, leave } = await open(`/cases/${data[0]?.id}`);
  const move = page.locator('.case-next');
  await move.waitFor();
  await move.focus();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // What is open has the keys to itself.
  await dialog.focus();
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => move.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  await leave();
});

it('who walks by Tab sees where they are, and can pass over the menu', async () => {
  const { page, leave } = await open('/cases');
  await page.locator('.queue tbody tr').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  expect(await isRinged(page)).toBe(true);
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await isRinged(page), await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 120)')).toBe(
      true,
    );
  }
  await leave();
});
