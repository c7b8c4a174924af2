import { posix } from 'node:path';
import { type HouseFile, isTest, isTypeScript, type Rule, withoutComments } from './house-file.ts';

/** Arrows point inward. What each package may import of ours; tests may also use testing and the sandbox. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  sdk: ['contract', 'domain'],
  sandbox: [],
  look: ['domain'],
  server: ['domain', 'contract'],
  cli: ['domain', 'contract', 'server', 'sandbox', 'sdk'],
  console: ['domain', 'contract', 'sdk', 'look'],
  portal: ['domain', 'contract', 'sdk', 'look'],
  testing: ['domain', 'contract', 'server', 'sandbox', 'cli', 'sdk'],
  bench: ['domain', 'contract', 'server', 'sandbox', 'testing', 'sdk'],
  tools: ['domain', 'contract'],
};

/** The places where parts are joined may also start the local payment channels of a demo. */
const joinsParts = new Set(['server/src/main.ts', 'server/src/compose.ts']);

export const packagesPointInward: Rule = (files) =>
  importsOf(files).flatMap(({ file, target }) => {
    const from = packageOf(file);
    const to = /^@redress\/([^/]+)/.exec(target)?.[1];
    const allowed = mayImport[from];
    if (to === undefined || allowed === undefined || to === from || allowed.includes(to)) return [];
    if (isTest(file) && from !== 'domain' && (to === 'testing' || to === 'sandbox')) return [];
    if (to === 'sandbox' && joinsParts.has(file.path)) return [];
    return [
      `${file.path} imports ${target}: ${from} may import only ${allowed.join(', ') || 'nothing'} of ours; hand the thing in instead`,
    ];
  });

/** npm would find them anyway; the manifest is where a reader looks for the arrows. */
export const manifestsNameWhatIsImported: Rule = (files) => {
  const missing = importsOf(files).flatMap(({ file, target }) => {
    const from = packageOf(file);
    const to = /^@redress\/[^/]+/.exec(target)?.[0];
    const manifest = files.find(({ path }) => path === `${from}/package.json`);
    if (to === undefined || to === `@redress/${from}` || manifest === undefined) return [];
    return manifest.text.includes(`"${to}":`) ? [] : [`${from}/package.json: name ${to}, which ${from} imports`];
  });
  return [...new Set(missing)];
};

export const relativeImportsStayInside: Rule = (files) =>
  relativeImports(files).flatMap(({ file, target, reached }) =>
    packageOf({ path: reached, text: '' }) === packageOf(file)
      ? []
      : [
          `${file.path} imports ${target}: reach another package by its name (@redress/…), so that its manifest shows it`,
        ],
  );

export const importsNameTheirFile: Rule = (files) =>
  relativeImports(files).flatMap(({ file, target }) =>
    /\.(tsx?|mjs|json|css|svg)$/.test(target)
      ? []
      : [`${file.path} imports ${target}: write the ending (.ts), Node runs the source as it is`],
  );

export const platformKnowsNoStage: Rule = (files) =>
  relativeImports(files).flatMap(({ file, target, reached }) =>
    file.path.startsWith('server/src/platform/') && !reached.startsWith('server/src/platform/')
      ? [`${file.path} imports ${target}: platform knows no stage; let the stage hand it in`]
      : [],
  );

/** A file that is needed before it is there itself: a circle of imports that run. Types may go round, they are gone by then. */
export const noFileNeedsItself: Rule = (files) => {
  const needs = Map.groupBy(
    relativeImports(files.map((file) => ({ ...file, text: withoutTypeImports(file.text) }))),
    ({ file }) => file.path,
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const begin = way.indexOf(path);
    if (begin >= 0)
      found.push(`${[...way.slice(begin), path].join(' -> ')}: take what both need into a file of its own`);
    if (begin >= 0 || done.has(path)) return;
    for (const { reached } of needs.get(path) ?? []) walk(reached, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) walk(path, []);
  return found;
};

/** A stage asks another stage's use cases and readers; only a stage's own files write its rows. */
export const writersServeTheirStage: Rule = (files) =>
  relativeImports(files).flatMap(({ file, target, reached }) =>
    reached.startsWith('server/src/') &&
    reached.endsWith('-writer.ts') &&
    posix.dirname(reached) !== posix.dirname(file.path) &&
    !isTest(file)
      ? [`${file.path} imports ${target}: call a use case of that stage instead of its writer`]
      : [],
  );

export const domainStandsAlone: Rule = (files) =>
  importsOf(files).flatMap(({ file, target }) =>
    file.path.startsWith('domain/src/') && !isTest(file) && !target.startsWith('.')
      ? [`${file.path} imports ${target}: the domain depends on nothing, not even on Node`]
      : [],
  );

type Import = { readonly file: HouseFile; readonly target: string };

/** The samples of the rules' own tests are no imports. */
const importsOf = (files: readonly HouseFile[]): Import[] =>
  files
    .filter((file) => isTypeScript(file) && file.path !== 'tools/tidy/rules.test.ts')
    .flatMap((file) =>
      [...withoutComments(file.text).matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(
        (match) => ({ file, target: match[1] ?? '' }),
      ),
    );

const withoutTypeImports = (text: string): string =>
  text.replace(/(^|\n)(?:import|export) (?:type [^;]*?|\{(?:\s*type \w+(?: as \w+)?\s*,?)+\s*\}) from '[^']+';/g, '$1');

const relativeImports = (files: readonly HouseFile[]): (Import & { reached: string })[] =>
  importsOf(files)
    .filter(({ target }) => target.startsWith('.'))
    .map((each) => ({ ...each, reached: posix.join(posix.dirname(each.file.path), each.target) }));

const packageOf = ({ path }: HouseFile): string => path.split('/')[0] ?? '';
