import { type HouseFile, isTest, isTypeScript, linesWith, type Rule, withoutComments } from './house-file.ts';

/** A pattern that no file of a kind may hold, and what to do instead. */
const never =
  (applies: (file: HouseFile) => boolean, pattern: RegExp, instead: string, read = (text: string) => text): Rule =>
  (files) =>
    files
      .filter((file) => applies(file) && !file.path.startsWith('tools/tidy'))
      .flatMap((file) => linesWith(file, pattern, read(file.text)))
      .map((line) => `${line} — ${instead}`);

const isCode = (file: HouseFile): boolean => /\.(tsx?|mjs|sql|sh)$/.test(file.path);

export const nothingIsLeftForLater = never(
  isCode,
  /\b(TODO|FIXME|XXX|HACK)\b/,
  'do it now, or open an issue and take the word out',
);

export const typesAreHonest = never(
  isTypeScript,
  /\bas unknown as\b|\bas any\b|:\s*any\b(?!['"])|<any\b/,
  'describe the type, or read the value with a schema',
  withoutComments,
);

export const theCompilerIsNotSilenced = never(
  isTypeScript,
  /@ts-(ignore|nocheck)/,
  'mend the type; the compiler is right more often than we are',
);

export const errorsAreExpectedOnlyInTypeTests = never(
  (file) => isTypeScript(file) && !/\.types\.test\.ts$/.test(file.path),
  /@ts-expect-error/,
  'lines that must not compile belong in a *.types.test.ts',
);

export const testsRun = never(
  isTest,
  /\b(test|it|describe|suite|bench|scenario)\.(skip|only|todo|fails|skipIf|runIf)\b|\bx(it|test|describe)\(|\bctx\.skip\(/,
  'every test runs everywhere; mend it or delete it',
);

export const noMachineIsNamed = never(
  (file) => !file.path.startsWith('.git'),
  /(^|[^\w.])\/(work\/(main|shared)|home\/\w+\/|Users\/\w+\/|root\/\w)|[A-Z]:\\\\?Users\\/,
  'a path of one machine; make it relative or take it from a setting',
);

export const lockFileNamesNoServer: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)(package-lock\.json|\.npmrc)$/.test(path))
    .flatMap((file) => linesWith(file, /"resolved": "(https?|git)|^\s*(@\w+:)?registry\s*=/, file.text))
    .map(
      (line) =>
        `${line.slice(0, 160)} — versions and checksums are enough; the address is each machine's own (npm install with our .npmrc)`,
    );

export const versionsAreExact: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .flatMap((file) =>
      Object.entries(dependencies(file.text))
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${file.path}: pin ${name} to one version instead of ${version}`),
    );

const dependencies = (text: string): Record<string, string> => {
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  return { ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['optionalDependencies'] };
};

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names that others have settled. */
const settled = /^(README|CONTRIBUTING|SECURITY|CHANGELOG|LICENSE|NOTICE|CODE_OF_CONDUCT|Dockerfile)(\.[\w-]+)*$/;

export const namesAreKebabCase: Rule = (files) =>
  files.flatMap(({ path }) => {
    const parts = path.replace(/\.zh-CN(?=\.md$)/, '').split('/');
    const odd = parts.find((part) => !kebab.test(part) && !settled.test(part));
    return odd === undefined ? [] : [`${path}: name it in kebab-case (${odd})`];
  });

/** Code in a guide is quoted as a machine reads it. */
const withoutQuotedCode = (text: string): string =>
  withoutComments(text)
    .replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '');

/** In words for people; data has separators of its own, and a book keeper's accounts have their names. */
export const chineseHasMarksOfItsOwn = never(
  ({ path }) => /(words|zh|refusals|register)\.ts$|\.zh-CN\.md$/.test(path) && !path.includes('/lint/'),
  /\p{Script=Han}([,;!?(]|:(?!\/))|[,;]\p{Script=Han}/u,
  'Chinese text takes ，；：！？（）',
  withoutQuotedCode,
);

/** A guide is there in both languages, and a section that one of them gained the other has too. */
export const guidesSpeakBothLanguages: Rule = (files) => {
  const headings = new Map(
    files
      .filter(({ path }) => path.startsWith('docs/guides/') && path.endsWith('.md'))
      .map(({ path, text }) => [path, [...text.matchAll(/^#+ /gm)].map(([mark]) => mark).join('')]),
  );
  return [...headings].flatMap(([path, own]) => {
    const other = path.endsWith('.zh-CN.md') ? path.replace('.zh-CN.md', '.md') : path.replace('.md', '.zh-CN.md');
    const theirs = headings.get(other);
    if (theirs === undefined) return [`${path}: write ${other} too`];
    return theirs === own ? [] : [`${path}: its headings are not those of ${other}`];
  });
};
