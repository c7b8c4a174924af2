import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export type Width = 1280 | 375;
/** A window as a desk or a phone has it, in Chinese, in Shanghai; with nothing in its cache. */
export const openWindow = (
  browser: Browser,
  width: Width,
  storageState?: BrowserContextOptions['storageState'],
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width === 375 ? 760 : 860 },
    ...(width === 375 && { hasTouch: true, isMobile: true }),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(storageState && { storageState }),
  });

/** What a visit took. Times in milliseconds since the browser set out for the address. */
export type Visited = {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** The real thing is there and painted, and nothing stands for what is still on its way. */
  readonly there: number;
  readonly requests: number;
  readonly bytes: number;
  /** Cumulative layout shift. */
  readonly shift: number;
};

type Visit = {
  readonly address: string;
  /** What belongs to the real thing: all of these selectors. */
  readonly wanted: readonly string[];
  /** How many times slower than this machine the visitor's is. */
  readonly slower?: number;
};

/** Goes to an address in a new tab and looks until the real thing is painted, and half a second longer for what moves or loads after it. */
export const visit = async (context: BrowserContext, { address, wanted, slower = 1 }: Visit): Promise<Visited> => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    // The stream of changes never ends, and is no part of what must come.
    if (!request.url.endsWith('/events/stream') && !request.url.startsWith('data:')) requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(`(${watching})(${JSON.stringify(wanted)})`);
  await page.goto(address, { waitUntil: 'commit' });
  await untilThere(page, address);
  await page.waitForTimeout(500);
  const seen = await page.evaluate<Seen>('window.seen');
  await page.close();
  return { ...seen, requests, bytes };
};

type Seen = Omit<Visited, 'requests' | 'bytes'>;

/** Asks seldom, so that the asking does not slow down what it asks about. */
const untilThere = async (page: Page, address: string): Promise<void> => {
  for (let looks = 0; looks < 600; looks += 1) {
    if (await page.evaluate<boolean>('window.seen?.there > 0')) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${address} does not come up: ${await page.evaluate<string>('document.body.innerText')}`);
};

/** Runs in the page before anything of ours. */
export const watching = `(wanted) => {
  const seen = window.seen = { firstPaint: 0, largestPaint: 0, there: 0, shift: 0 };
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime; });
  watch('largest-contentful-paint', (entry) => { seen.largestPaint = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  const isThere = () => wanted.every((selector) => document.querySelector(selector)) && !document.querySelector('${'[aria-busy=true], .ant-skeleton, main.waiting'}');
  const look = () => {
    if (seen.there > 0) return;
    if (!isThere()) return void requestAnimationFrame(look);
    // The frame after the next one has been painted with it.
    requestAnimationFrame(() => requestAnimationFrame((painted) => { if (isThere()) seen.there = painted; else look(); }));
  };
  requestAnimationFrame(look);
}`;

export const signInToConsole = async (page: Page, account: string, password: string): Promise<void> => {
  await page.getByLabel('邮箱或工号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
};
