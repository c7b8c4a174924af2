import { operationIds, routeOf } from '@redress/contract';

type Known = { readonly pattern: RegExp; readonly method: string };

const known: readonly Known[] = [
  ...operationIds.map((operationId) => {
    const { method, path } = routeOf(operationId);
    const escaped = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
    return { pattern: new RegExp(`^${escaped}$`), method };
  }),
  ...['/healthz', '/readyz', '/metrics', '/openapi.json', '/docs/', '/docs/problems', '/v1/events/stream'].map(
    (path) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.')}$`),
      method: 'GET',
    }),
  ),
  { pattern: /^\/notify\/[^/]+\/[^/]+$/, method: 'POST' },
];

/** The methods that a path knows, for 405 and its Allow header; empty when there is no such path. */
export const methodsOfPath = (path: string): readonly string[] => [
  ...new Set(
    known
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  ),
];
