#!/usr/bin/env node
// The command "redress" for whoever links this package; "npm run redress -- …" does the same.
import { fileURLToPath } from 'node:url';

await import('./setup.mjs');
process.argv.splice(1, 1, fileURLToPath(new URL('./run.mjs', import.meta.url)), 'cli/src/main.ts');
await import('./run.mjs');
