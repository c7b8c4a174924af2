import type { Plugin } from 'vite';

/**
 * Asks for figures and Latin letters together with the scripts. Every screen has some, they are half as wide as those of many a system,
 * and lines that were broken by other letters would move when ours come.
 */
export const preloadLetters = (): Plugin => {
  let base = '/';
  return {
    name: 'redress-preload-letters',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, server }) {
        if (server) return [];
        const letters = Object.keys(bundle ?? {}).find((name) =>
          /ibm-plex-sans-latin-wght-normal[^/]*\.woff2$/.test(name),
        );
        if (letters === undefined) throw new Error('the page has no letters of its own');
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `${base}${letters}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
};
