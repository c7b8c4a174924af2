export * from './openapi.ts';
export * from './page.ts';
export * from './problem.ts';
export * from './refusal-reference.ts';
export * from './refuse-value.ts';
export * from './route.ts';
export * from './routes.ts';
export * from './scopes.ts';
