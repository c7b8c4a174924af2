import { compress } from '@redress/look/build/compress.ts';
import { preloadLetters } from '@redress/look/build/preload-letters.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { keepSmall } from './build/keep-small.ts';

/** Served by the server under /portal/. In development the API of a running server is used: npm start, then npm run dev -w portal. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  plugins: [react(), preloadLetters(), keepSmall(150), compress()],
  server: { proxy: { '/v1': 'http://127.0.0.1:8600' } },
  // Phones of seven years ago read it: WeChat's own browser is as old as the phone.
  // A small file of letters is a file too: the policy of the page lets no data: be a font.
  build: { target: ['es2020', 'chrome80', 'safari14'], modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
