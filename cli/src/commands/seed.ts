import { readSignIn } from '@redress/server/demo/sign-in.ts';
import type { Command } from 'commander';
import { Failure, print } from '../say.ts';
import { withRedress } from '../with-redress.ts';

/** Seeds the demo merchant and shows its keys again; what is there already stays. */
export const seedCommand = (program: Command): void => {
  program
    .command('seed')
    .description('登记演示商户并显示登录密钥 · seed the demo merchant and show its keys')
    .action(async () => {
      const signIn = await withRedress(({ signInFile }) => readSignIn(signInFile));
      if (!signIn) throw new Failure('演示已关闭（REDRESS_DEMO=off）', 'The demo is off (REDRESS_DEMO=off).');
      print(`${signIn.merchant}  ${signIn.merchantId}`);
      for (const { name, duty, key } of signIn.keys) print(`${name}  ${duty}  ${key}`);
    });
};
