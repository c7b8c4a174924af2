import type { Browser, Page } from 'playwright-core';
import { note, printTable, printTitle } from '../measure/table.ts';
import { newestOf } from '../world/many-cases.ts';
import { openWindow, watching } from './visit.ts';

const moves = Number(process.env['BENCH_MOVES'] ?? 20);
/** Up to here an interaction feels good (Web Vitals, INP). */
const answerLimitMs = 200;
/** Up to here thoughts are not interrupted (Nielsen, response times). */
const rowsLimitMs = 1_000;

type Desk = { readonly address: string; readonly key: string; readonly cases: number };
/** Milliseconds from the input: until the next frame was painted, and until what was asked for stood there. */
type Move = { readonly answered: number; readonly there: number };

/** One person at the queue of a house with very many cases. Answers what was too slow. */
export const measureDesk = async (browser: Browser, desk: Desk): Promise<string[]> => {
  const window = await openWindow(browser, 1280);
  window.setDefaultTimeout(60_000);
  await window.addInitScript(`sessionStorage.setItem('redress.key', ${JSON.stringify(desk.key)})`);
  await window.addInitScript(watchAnswers);
  await window.addInitScript(`(${watching})(['.queue tbody tr'])`);
  const page = await window.newPage();
  const took = new Map<string, Move[]>();
  for (let round = 0; round <= moves; round += 1)
    // The first round only warms up.
    for (const [name, move] of await oneRound(page, desk, round))
      if (round > 0) took.set(name, [...(took.get(name) ?? []), move]);
  await window.close();
  const rows = [...took].map(([name, its]) => {
    const [answered, there] = [its.map((move) => move.answered), its.map((move) => move.there)];
    return [name, at(answered, 0.5), at(answered, 0.95), at(there, 0.5), at(there, 0.95), Math.max(...there)] as const;
  });
  printTitle(`The desk in a browser, over ${desk.cases.toLocaleString('en')} cases`);
  printTable(
    ['', 'next frame p50 ms', 'p95 ms', 'there p50 ms', 'p95 ms', 'worst ms'],
    rows.map((row) => [...row]),
  );
  note(
    `${moves} of each. The limits for p95 are ${answerLimitMs} ms from an input to the next frame and ${rowsLimitMs} ms until what was asked for is painted.\n`,
  );
  return rows.filter(([, , answer, , there]) => answer >= answerLimitMs || there >= rowsLimitMs).map(([name]) => name);
};

const oneRound = async (page: Page, { address, cases }: Desk, round: number): Promise<readonly [string, Move][]> => {
  const done: [string, Move][] = [];
  const number = cases - 100 * Math.floor((((round + 1) * 7_919) % newestOf(cases)) / 100) - 30;
  const words = number.toString(16).toUpperCase().padStart(7, '0');
  const make = async (name: string, wanted: string, move: () => Promise<unknown>): Promise<void> => {
    await page.evaluate(`window.begin(() => ${wanted})`);
    await move();
    done.push([name, await ended(page, name)]);
  };
  const otherRows = 'window.rows() !== window.before && window.isStill()';
  const tab = (key: string) => page.locator(`[data-node-key="${key}"]`).click();

  await page.goto(`${address}/console/cases`);
  done.push(['the queue, loaded anew', { answered: 0, there: await loaded(page) }]);
  for (let deep = 0; deep < 3; deep += 1)
    await make('the next page', otherRows, () => page.getByRole('button', { name: '下一页' }).click());
  await make('a tab with 800,000 cases', otherRows, () => tab('resolved'));
  await make('a tab with few cases', otherRows, () => tab('trouble'));
  await tab('all');
  await page.getByRole('combobox', { name: '原因' }).click();
  const options = page.locator('.ant-select-item-option');
  await options.first().waitFor();
  await make('a filter', otherRows, () => options.nth(1 + (round % 3)).click());
  await page.goBack();
  await page.goBack();
  await page.goto(`${address}/console/cases`);
  await loaded(page);
  const find = page.locator('.queue-filters input').first();
  await find.fill(words);
  await make('the end of a number, in the filter', otherRows, () => find.press('Enter'));
  await make('a case opens', 'document.querySelector(".case-frame h1") && window.isStill()', () =>
    page.locator('.queue tbody .number').first().click(),
  );
  await make('back to the queue', 'document.querySelector(".queue tbody tr") && window.isStill()', () =>
    page.evaluate('window.goBack()'),
  );
  await page.keyboard.press('Control+k');
  const palette = page.locator('.palette-input');
  await palette.fill(words.slice(0, -1));
  await make(
    'the end of a number, in the search',
    `document.querySelector("#palette-hits")?.innerText.includes("${words}")`,
    () => palette.press(words.slice(-1)),
  );
  await page.keyboard.press('Escape');
  return done;
};

const ended = async (page: Page, name: string): Promise<Move> => {
  for (let looks = 0; looks < 600; looks += 1) {
    const move = await page.evaluate<Move | null>('window.move?.there > 0 ? window.move : null');
    if (move !== null) return move;
    await page.waitForTimeout(50);
  }
  const busy = `[...document.querySelectorAll('[aria-busy=true], .ant-skeleton')].map((each) => each.outerHTML.slice(0, 200)).join()`;
  throw new Error(`nothing comes of “${name}” at ${page.url()}; busy: ${await page.evaluate<string>(busy)}`);
};

const loaded = async (page: Page): Promise<number> => {
  for (let looks = 0; looks < 600; looks += 1) {
    const there = await page.evaluate<number>('window.seen?.there ?? 0');
    if (there > 0) return there;
    await page.waitForTimeout(50);
  }
  throw new Error('the queue does not come up');
};

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Runs in the page before anything of ours: from the first input after `begin` it looks at every frame whether what is wanted is there. */
const watchAnswers = `(() => {
  window.rows = () => [...document.querySelectorAll('.queue tbody .number')].map((each) => each.textContent).join();
  window.isStill = () => !document.querySelector('[aria-busy=true], .ant-skeleton');
  let wanted = null, input = 0;
  const begun = (event) => { if (wanted !== null && input === 0) { input = event.timeStamp; look(); } };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, begun, { capture: true });
  const look = () => requestAnimationFrame(() => {
    if (window.move.answered === 0) requestAnimationFrame((painted) => { window.move.answered ||= painted - input; });
    if (!wanted()) return look();
    requestAnimationFrame((painted) => { window.move.there = painted - input; wanted = null; });
  });
  // A browser without a face has no button for it; the clock of its frames takes the place of the input's.
  window.goBack = () => { input = document.timeline.currentTime; look(); history.back(); };
  window.begin = (what) => { window.before = window.rows(); window.move = { answered: 0, there: 0 }; input = 0; wanted = what; };
})()`;
