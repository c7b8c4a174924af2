import { compress } from '@redress/look/build/compress.ts';
import { preloadLetters } from '@redress/look/build/preload-letters.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Served by the server under /console/. In development the API of a running server is used: npm start, then npm run dev -w console. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react(), preloadLetters(), compress()],
  server: { proxy: { '/v1': 'http://127.0.0.1:8600' } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // Otherwise a shared piece is called by all who share it.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        // What changes only with an upgrade stays in the browser when the console changes. The first visit is one file beside it; what
        // screens share comes in pieces by who shares it, none so small that asking for it costs more than reading it.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
              priority: 3,
            },
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000, priority: 1 },
          ],
        },
      },
    },
  },
});
