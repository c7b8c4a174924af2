import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

export type Inspection = {
  /** Names what is wrong with the screen that is open; an empty list is a good screen. */
  readonly faults: (options?: { readonly axe?: boolean }) => Promise<string[]>;
};

type InspectorOptions = {
  readonly language: 'zh' | 'en' /** Complaints of the browser that belong to the visit. */;
  readonly expected: RegExp;
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Remembers what a page shifts, complains about and was told by the server, so that one can ask what is wrong with it. */
export const inspectPages = async (
  context: BrowserContext,
  page: Page,
  { language, expected }: InspectorOptions,
): Promise<Inspection> => {
  await context.addInitScript(watchShifts);
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const told = { data: '' };
  const reading = new Set<Promise<void>>();
  page.on('response', (response) => {
    if (!response.headers()['content-type']?.includes('json')) return;
    const read: Promise<void> = response
      .json()
      .then((body: unknown) => {
        told.data += `\n${dataIn(body).join('\n')}`;
      })
      // A page that was left while its answer came in has nothing to tell.
      .catch(() => undefined)
      .finally(() => reading.delete(read));
    reading.add(read);
  });

  const faults: Inspection['faults'] = async ({ axe = true } = {}) => {
    await Promise.all(reading);
    const seen = await page.evaluate<Seen>(lookAround);
    const found = complaints.map((complaint) => `the browser complains: ${complaint}`);
    complaints = [];
    if (seen.wide > 0) found.push(`sticks out by ${seen.wide} px: ${seen.widest}`);
    // What the Core Web Vitals call good; people with fewer rights or a slower line see the same.
    if (seen.shift >= 0.1) found.push(`moves while it comes up: ${seen.shift.toFixed(3)} by ${seen.shifted}`);
    if (seen.headings === 0) found.push('no heading');
    for (const text of seen.texts) {
      if (told.data.includes(text)) continue;
      if (/\{\{\w+\}\}/.test(text) || /^[a-z]\w*(\.[a-z]\w*)+$/.test(text)) found.push(`a raw key: ${text}`);
      if (language === 'en')
        // A language is called by its own name.
        for (const [words] of text.matchAll(/\p{Script=Han}+/gu))
          if (words !== '中文' && !told.data.includes(words)) found.push(`not in English: ${text}`);
    }
    if (axe) {
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
        `axe.run(document, { resultTypes: ['violations'], elementRef: false })`,
      );
      // The tabs of Ant Design keep the button for those that have no room inside of their list; that is its to mend.
      for (const { id, nodes } of violations.filter((each) => !isTabsMore(each) && !isMeasureRow(each)))
        found.push(
          `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`,
        );
    }
    return [...new Set(found)];
  };
  return { faults };
};

type Seen = {
  readonly wide: number;
  readonly widest: string;
  readonly shift: number;
  readonly shifted: string;
  readonly headings: number;
  readonly texts: readonly string[];
};
type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
};

const isTabsMore = ({ id, nodes }: Violation): boolean =>
  id === 'aria-required-children' && nodes.every(({ html }) => html.includes('ant-tabs-nav'));

/** The row by which Ant Design measures its columns holds a second set of the boxes above, which nobody reaches. */
const isMeasureRow = ({ id, nodes }: Violation): boolean =>
  id === 'aria-hidden-focus' && nodes.every(({ html }) => html.includes('ant-table-measure-row'));

/** What comes from people and not from us: every string of an answer, apart from our own texts, which come in both languages. */
const dataIn = (body: unknown): string[] => {
  if (typeof body === 'string') return [body];
  if (Array.isArray(body)) return body.flatMap(dataIn);
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => (name === 'zh' && 'en' in body ? [] : dataIn(value)));
};

/** Runs in the page before anything of ours. What follows a person's own input is not counted, as browsers do. */
const watchShifts = `
window.shifts = { sum: 0, by: '' };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    window.shifts.sum += entry.value;
    for (const { node } of entry.sources) if (node && node.nodeType === 1) window.shifts.by += ' ' + node.tagName + '.' + node.className;
  }
}).observe({ type: 'layout-shift', buffered: true });
`;

/** Runs in the page: every text that can be read or heard, and what is out of place. */
const lookAround = `(() => {
  const width = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth - width;
  let widest = '';
  if (wide > 0) for (const each of document.querySelectorAll('body *')) if (each.getBoundingClientRect().right > width + 1) widest = each.tagName + '.' + each.className;
  const texts = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest('script, style, textarea, pre, [lang=zh-CN]:not(html)')) continue;
    const text = walker.currentNode.data.trim();
    if (text) texts.add(text);
  }
  for (const each of document.querySelectorAll('body [aria-label], body [placeholder], body [title], body [alt]'))
    if (!each.closest('[lang=zh-CN]:not(html)'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (each.getAttribute(name)) texts.add(each.getAttribute(name).trim());
  return {
    wide, widest, shift: window.shifts.sum, shifted: window.shifts.by.slice(0, 200),
    headings: document.querySelectorAll('h1, h2, [role=heading]').length, texts: [...texts],
  };
})()`;
