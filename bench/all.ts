import { cpus, release } from 'node:os';
import { note } from './measure/table.ts';

/** `npm run bench`: everything, one after the other, so that no two measure at once. */
const [cpu] = cpus();
note(
  `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${process.platform} ${release()}`,
);
await import('./assess.ts');
await import('./books.ts');
await import('./claims.ts');
await import('./decisions.ts');
await import('./exports.ts');
await import('./first-screen.ts');
await import('./orders.ts');
await import('./queue.ts');
await import('./reconcile.ts');
await import('./simulate.ts');
