import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Fails the build when what the first page waits for, scripts and styles, is above so many kilobytes of gzip. */
export const keepSmall = (kilobytes: number): Plugin => ({
  name: 'redress-keep-small',
  apply: 'build',
  generateBundle(_options, bundle) {
    const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry);
    if (entry?.type !== 'chunk') throw new Error('the portal has one entry');
    const names = new Set<string>();
    const collect = (name: string): void => {
      const part = bundle[name];
      if (names.has(name) || part?.type !== 'chunk') return;
      names.add(name);
      for (const style of part.viteMetadata?.importedCss ?? []) names.add(style);
      for (const each of part.imports) collect(each);
    };
    collect(entry.fileName);
    const bytes = [...names].reduce((sum, name) => {
      const part = bundle[name];
      if (!part) return sum;
      return sum + gzipSync(part.type === 'chunk' ? part.code : part.source).length;
    }, 0);
    this.info(`first page: ${(bytes / 1024).toFixed(1)} kB gzip`);
    if (![...names].some((name) => name.endsWith('.css'))) throw new Error('the first page of the portal has styles');
    if (bytes > kilobytes * 1024)
      throw new Error(
        `the first page of the portal weighs ${(bytes / 1024).toFixed(1)} kB gzip, at most ${kilobytes} kB`,
      );
  },
});
