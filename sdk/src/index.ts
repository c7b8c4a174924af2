export * from './client.ts';
export type { components, paths } from './generated/api.ts';
export * from './pages.ts';
export * from './problem-error.ts';
export * from './retrying-fetch.ts';
