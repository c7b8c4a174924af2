import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, longest first, so that no core waits at the end for a file that began last. A fresh clone remembers no durations, and
 * vitest would go by the size of files, which says nothing of a simulation.
 */
const longest = [
  'crash/kill',
  'simulation/seeds-1',
  'simulation/seeds-2',
  'simulation/caught',
  'crash/steps',
  'browser/every-screen',
  'browser/hand-moves',
  'browser/back-office',
  'browser/voice',
  'browser/journey',
  'browser/team',
  'browser/whole-refund',
  'browser/morning-of-each-role',
  'browser/portal-paths',
  'embedded-postgres.pg',
  'wechat-answers.pg',
  'http/http',
  'http/upload',
].map((name) => `/${name}.test.ts`);

/** The short files of the database fill in what the long scenarios leave. */
const last = 'pg';

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => group(a) - group(b) || round(a) - round(b) || place(a) - place(b));
  }
}

const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
const round = ({ project }: TestSpecification): number => (project.name === last ? 1 : 0);

const place = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(name));
  return at === -1 ? longest.length : at;
};
