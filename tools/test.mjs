// Everything CI runs, with one summary: npm test [-- words for vitest, such as a file name or --project "unit*"]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Checks that are not tests are counted as one test each, so that the last line never says 0 failed when something did. */
const checks = [
  { name: 'format and lint (biome)', package: '@biomejs/biome', words: ['check', '--error-on-warnings'] },
  // One thread for it: four would each load everything, 6.3 GB instead of 2 and two thirds more computing.
  { name: 'types (tsc)', package: 'typescript', bin: 'tsc', words: ['-b', '--checkers', '1', '--builders', '1'] },
  {
    name: 'unused code and packages (knip)',
    package: 'knip',
    words: ['--no-progress'],
  },
];

const main = async () => {
  const vitestWords = process.argv.slice(2);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  // Words for vitest mean somebody is after certain tests; the checks would only be in the way.
  const wanted = vitestWords.length > 0 ? [] : checks;
  // Side by side, but told one after the other.
  const checked = wanted.map((check) => run({ ...check, aside: true }));
  for (const [i, { name }] of wanted.entries()) {
    const { code, said } = await checked[i];
    say(`\n── ${name}\n${said.trim()}`);
    total[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) failures.push(name);
  }
  const tests = await runVitest(vitestWords);
  for (const key of Object.keys(total)) total[key] += tests[key];
  failures.push(...tests.failures);
  if (tests.again.length > 0)
    say(`\nPassed at the second try:\n${tests.again.map((name) => `  ↻ ${name}`).join('\n')}`);
  if (failures.length > 0) say(`\nFailed:\n${failures.map((name) => `  ✗ ${name}`).join('\n')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  say(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
};

const runVitest = async (words) => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-report-'));
  const file = join(folder, 'report.json');
  try {
    say('\n── tests (vitest)');
    const { code } = await run({
      package: 'vitest',
      words: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...words],
    });
    return countTests(code, readReport(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** A file that cannot even be loaded, or a leak found after the last test, fails without any failed test: it counts as one. */
const countTests = (code, report) => {
  const failures = [];
  const again = [];
  for (const file of report?.testResults ?? []) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    const at = file.name.slice(root.length + 1);
    failures.push(...failed.map(({ fullName }) => `${at}: ${fullName}`));
    const late = file.assertionResults.filter((test) => test.status === 'passed' && test.failureMessages.length > 0);
    again.push(...late.map(({ fullName }) => `${at}: ${fullName}`));
    if (file.status === 'failed' && failed.length === 0) failures.push(`${at}: ${file.message.split('\n')[0]}`);
  }
  if (code !== 0 && failures.length === 0) failures.push('tests (vitest): the run itself failed, see above');
  return {
    passed: report?.numPassedTests ?? 0,
    again,
    failed: failures.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    failures,
  };
};

/** Runs the program of a package on this Node; its output is shown as it comes, or answered when it is run aside. */
const run = ({ package: packageName, bin = packageName.split('/').pop(), words, aside = false }) =>
  new Promise((resolve) => {
    const home = join(root, 'node_modules', packageName);
    const bins = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin;
    const heard = aside ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [join(home, bins[bin]), ...words], {
      cwd: root,
      stdio: ['ignore', heard, heard],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk) => {
        said += chunk;
      });
    child.on('error', (error) => {
      if (!aside) say(error.message);
      resolve({ code: 1, said: error.message });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });

const say = (text) => process.stdout.write(`${text}\n`);

await main();
