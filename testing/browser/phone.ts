import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Screenshots are kept in docs/screens when they are asked for: REDRESS_SCREENS=1 npx vitest run --project browser */
const screens = process.env['REDRESS_SCREENS'] ? fileURLToPath(new URL('../../docs/screens', import.meta.url)) : null;
const [width, height] = [375, 740];

export type Phone = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Keeps a picture of the whole screen, and looks for what is wrong on every screen: something that sticks out sideways. */
  readonly look: (name: string) => Promise<void>;
  /** Comes in by the number of an order and the code that is sent to its contact. */
  readonly enter: (door: Door) => Promise<void>;
  /** Puts the phone away; anything that the browser complained about fails the test, unless it is what the test is about. */
  readonly leave: (expected?: RegExp) => Promise<void>;
};

type Door = {
  readonly address: string;
  readonly number: string;
  readonly contact: string;
  readonly code: () => Promise<string>;
};
type Make = {
  /** Whether the worker of the portal may keep its shell; off unless a test is about it, since it answers before the test can. */
  readonly worker?: boolean;
  readonly userAgent?: string;
};

/** A customer's phone that is as narrow as any, in Chinese, in Shanghai. */
export const openPhone = async (browser: Browser, { worker = false, userAgent }: Make = {}): Promise<Phone> => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    hasTouch: true,
    isMobile: true,
    serviceWorkers: worker ? 'allow' : 'block',
    ...(userAgent && { userAgent }),
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    // Nobody is signed in at first; the browser reports that as an error of its own.
    if (line.type() === 'error' && !line.text().includes('401')) complaints.push(line.text());
  });
  const look: Phone['look'] = async (name) => {
    await page.evaluate('document.fonts.ready.then(() => null)');
    const wide = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide, `${name} sticks out`).toBe(0);
    if (screens === null) return;
    // As tall as what there is to see, so that the button at the thumb covers nothing.
    const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width, height: Math.max(tall, height) });
    await mkdir(screens, { recursive: true });
    await page.screenshot({ path: join(screens, `portal-${name}-375.png`) });
    await page.setViewportSize({ width, height });
  };
  return {
    page,
    context,
    look,
    enter: async ({ address, number, contact, code }) => {
      await page.goto(address);
      await page.getByLabel('订单号或卡号').fill(number);
      await page.getByLabel('手机号或邮箱').fill(contact);
      await look('find');
      await page.getByRole('button', { name: '获取验证码' }).click();
      await page.getByLabel('6 位验证码').fill(await code());
      await look('code');
      await page.getByRole('button', { name: '进入' }).click();
      await page.getByRole('heading', { name: '我的订单' }).waitFor();
    },
    leave: async (expected) => {
      await context.close();
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    },
  };
};
