import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const built = new URL('../../console/dist/', import.meta.url);

it('is small enough at the first visit: at most 350 kB of script', () => {
  const page = readFileSync(new URL('index.html', built), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/console\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name ?? '');
  expect(scripts.length).toBeGreaterThan(1);
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(name, built)), { level: 9 }).length,
    0,
  );
  expect(bytes).toBeLessThan(350_000);
  // Nothing of a single screen or of the words that only English needs may slip in.
  expect(bytes).toBeGreaterThan(50_000);
});
