import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The path of every route of the console, read from where they are made: a new screen is in this list without being added. */
export const consoleRoutes = (): string[] =>
  readdirSync(join(root, 'console/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'console/src', name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/createRoute\(\{[^}]*?\bpath: '([^']+)'/g)])
    .map(([, path = '']) => path)
    .sort();

/** The places of the portal, and what can be done about a refund there, as its routes tell them apart. */
export const portalPlaces = (): string[] => {
  const source = readFileSync(join(root, 'portal/src/routes.tsx'), 'utf8');
  return [...new Set([...source.matchAll(/\b(?:place|act) [!=]== '(\w+)'/g)].map(([, name = '']) => name))].sort();
};
