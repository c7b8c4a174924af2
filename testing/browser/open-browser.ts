import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';
import { shiftedPages } from '../testkit/another-day.ts';

/**
 * A Chromium that comes from npm and runs as root, without anything installed beforehand. REDRESS_CHROMIUM names another one,
 * for machines that the packaged one is not built for.
 */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = process.env['REDRESS_CHROMIUM'] ?? (await packaged());
  // Each process by itself: several windows in one browser need it, and so does a content security policy that is really kept.
  const browser = await playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  if (shiftedPages !== '') {
    const open = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await open(options);
      await context.addInitScript(shiftedPages);
      return context;
    };
  }
  return browser;
};

async function packaged(): Promise<string> {
  // The package unpacks its own copies of the system libraries only where it believes to be in a container that lacks them.
  if (!hasLibrary('libnss3.so')) process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Asks the loader's own list, which names every library that it would find. */
const hasLibrary = (name: string): boolean =>
  existsSync('/etc/ld.so.cache') && readFileSync('/etc/ld.so.cache').includes(name);
