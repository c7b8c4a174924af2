import { policyFormats, policyJsonSchema, writePolicyFile } from '@redress/contract';
import { diffPolicies, lintPolicy, lintText, mayBePublished, renderPolicy } from '@redress/domain';
import type { Command } from 'commander';
import { merchantOption } from '../choose-merchant.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { type SimulateOptions, simulateFile } from '../policy/simulate-file.ts';
import { Failure, languageOf, print, printJson } from '../say.ts';

const languageOption = ['--language <zh|en>', '语言 · language', 'zh'] as const;
type Spoken = { readonly language: string; readonly json?: boolean };

/** Policies as files: checked, shown to customers, compared, and tried on past cases before anybody is hurt. */
export const policyCommand = (program: Command): void => {
  const policy = program.command('policy').description('退款政策文件 · refund policies as files');
  policy
    .command('lint')
    .description('检查是否合法、完整；有不得发布的问题时以 1 结束 · check against the law and itself')
    .argument('<files...>', 'YAML 或 JSON · YAML or JSON')
    .option(...languageOption)
    .option('--json', 'JSON')
    .action(async (files: string[], options: Spoken) => {
      for (const file of files) {
        const findings = lintPolicy(await readPolicy(file));
        if (options.json) printJson({ file, publishable: mayBePublished(findings), findings });
        else print(`${file}\n${lintText(findings, languageOf(options))}`);
        if (!mayBePublished(findings)) process.exitCode = 1;
      }
    });
  policy
    .command('render')
    .description('生成给顾客看的文本 · the text for customers')
    .argument('<file>')
    .option(...languageOption)
    .action(async (file: string, options: Spoken) => {
      process.stdout.write(renderPolicy(await readPolicy(file), languageOf(options)));
    });
  policy
    .command('diff')
    .description('比较两版 · what differs between two')
    .argument('<before>')
    .argument('<after>')
    .option(...languageOption)
    .option('--json', 'JSON')
    .action(async (before: string, after: string, options: Spoken) => {
      const changes = diffPolicies(await readPolicy(before), await readPolicy(after));
      if (options.json) return printJson(changes);
      const language = languageOf(options);
      if (changes.length === 0) print(language === 'zh' ? '没有不同' : 'No difference');
      for (const { says, pointer } of changes) print(`${says[language]}  (${pointer})`);
    });
  policy
    .command('simulate')
    .description('用过去的案件试算一版草稿 · try a draft on past cases')
    .argument('<draft>', '草稿 · the draft')
    .requiredOption('--before <file>', '现行政策文件 · the policy as it is')
    .option(
      '--cases <file>',
      '案件文件（每行一个 JSON）；不给则用数据库 · a file of cases, one JSON a line, instead of the database',
    )
    .option('--from <date>', '起始日 · first day', '2000-01-01')
    .option('--to <date>', '截止日 · last day', '9999-12-31')
    .option(...merchantOption)
    .option(...languageOption)
    .option('--json', 'JSON')
    .action((draft: string, options: SimulateOptions & Spoken) => simulateFile(draft, options, languageOf(options)));
  policy
    .command('convert')
    .description('在 YAML 与 JSON 之间转换 · between YAML and JSON')
    .argument('<file>')
    .requiredOption('--to <format>', policyFormats.join(' | '))
    .action(async (file: string, { to }: { to: string }) => {
      const format = policyFormats.find((one) => one === to);
      if (format === undefined) throw new Failure(`没有这种格式：${to}`, `There is no such format: ${to}`);
      process.stdout.write(writePolicyFile(await readPolicy(file), format));
    });
  policy
    .command('schema')
    .description('政策文件的 JSON Schema · the JSON Schema of a policy file')
    .action(() => printJson(policyJsonSchema()));
};
