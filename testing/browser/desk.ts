import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { withoutStream } from './without-stream.ts';

export type Width = 1280 | 375;
const heights: Record<Width, number> = { 1280: 860, 375: 760 };

/** Screenshots are kept in docs/screens when they are asked for: REDRESS_SCREENS=1 npx vitest run --project browser */
const screens = process.env['REDRESS_SCREENS'] ? fileURLToPath(new URL('../../docs/screens', import.meta.url)) : null;

export type Desk = {
  readonly page: Page;
  readonly signIn: (key: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Keeps a picture, and looks for what is wrong on every screen: something that sticks out sideways. */
  readonly look: (name: string, options?: { readonly whole?: boolean }) => Promise<void>;
  /** Ends the visit; anything that the browser complained about fails the test, unless it is what the test is about. */
  readonly leave: (expected?: RegExp) => Promise<void>;
};

type Visit = {
  readonly width: Width;
  readonly dark?: boolean;
  /** The access key of somebody who signed in at this browser before. */
  readonly key?: string;
  /** Whether the server may tell the page what changed. Off unless a test is about it, so that a screen changes only by what is done on it. */
  readonly live?: boolean;
};

/** A person at a browser of their own, in Chinese, in Shanghai. */
export const openDesk = async (
  browser: Browser,
  address: string,
  { width, dark = false, live = false, key }: Visit,
): Promise<Desk> => {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  if (!live) await context.addInitScript(withoutStream);
  if (key !== undefined) await context.addInitScript(`sessionStorage.setItem('redress.key', ${JSON.stringify(key)})`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  onTestFailed(() => saySeen(page, complaints));
  await page.goto(address);

  return {
    page,
    signIn: async (key) => {
      await page.getByRole('button', { name: '使用访问密钥' }).click();
      await page.getByLabel('访问密钥').fill(key);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('navigation').first().waitFor();
    },
    signOut: async () => {
      await page.locator('.bar-side .ant-dropdown-trigger').click();
      await page.getByRole('menuitem', { name: '退出' }).click();
      await page.getByLabel('邮箱或工号').waitFor();
    },
    look: async (name, { whole = false } = {}) => {
      // The stream of changes never rests, so what counts is that nothing on the screen is still on its way.
      await page.waitForLoadState('load');
      await expect.poll(() => page.locator('[aria-busy=true], .ant-skeleton-active, .ant-btn-loading').count()).toBe(0);
      await page.evaluate('document.fonts.ready.then(() => null)');
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth'),
        `${name} at ${width}`,
      ).toBeLessThanOrEqual(width);
      if (screens === null) return;
      await page.locator('.ant-message-notice').first().waitFor({ state: 'hidden' });
      if (whole) await page.evaluate('scrollTo(0, 0)');
      await mkdir(screens, { recursive: true });
      await page.screenshot({ path: join(screens, `${name}-${width}.png`), fullPage: whole });
    },
    leave: async (expected) => {
      await context.close();
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    },
  };
};

/** What stood on the screen when a test failed: on a machine that one cannot look at, it is all that is left. */
const saySeen = async (page: Page, complaints: readonly string[]): Promise<void> => {
  if (page.isClosed()) return;
  const words = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
  const running = await page
    .evaluate<string>('document.getAnimations().map((each) => each.effect?.target?.className).join(" | ")')
    .catch(String);
  process.stderr.write(`\n${page.url()}\ncomplaints: ${complaints.join('; ')}\nin motion: ${running}\n${words}\n`);
};
