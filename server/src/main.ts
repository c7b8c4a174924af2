import { type Redress, startRedress } from './compose.ts';
import { configFrom } from './config.ts';

/** `npm start`: everything in one process, and a few lines that tell where it is. */
const say = (line: string): void => {
  process.stdout.write(`  ${line}\n`);
};

const main = async (): Promise<void> => {
  const began = process.hrtime.bigint();
  process.stdout.write('Redress 退还\n');
  const config = configFrom(process.env);
  const redress = await startRedress(config, {
    say,
    onLost: (reason) => stopWith(`数据库意外停止 · the database ended: ${reason}`),
  });
  const seconds = Number((process.hrtime.bigint() - began) / 100_000_000n) / 10;
  const sandboxes = {
    Alipay: redress.sandbox?.adminUrl,
    Stripe: redress.stripe?.adminUrl,
    WeChat: redress.wechat?.adminUrl,
    收件箱: redress.messages?.inboxUrl,
  };
  tell(redress.address, seconds, sandboxes, redress);

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say(`${signal}：正在停止，处理完手头的请求 · stopping, finishing what is running`);
    await redress.stop();
    say('已停止 · stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
};

const tell = (
  address: string,
  seconds: number,
  sandboxes: Readonly<Record<string, string | undefined>>,
  { signIn, visitor }: Pick<Redress, 'signIn' | 'visitor'>,
): void => {
  say(`就绪，用时 ${seconds} 秒 · ready in ${seconds} s`);
  say('');
  say(`工作台  Console    ${address}/console`);
  if (visitor) say(`顾客端  Portal     ${address}${visitor.path}`);
  say(`接口文档 API        ${address}/docs`);
  for (const [name, url] of Object.entries(sandboxes)) if (url) say(`${`沙箱 ${name}`.padEnd(17)}${url}`);
  if (visitor) {
    say('');
    say(
      '演示顾客：用订单号和手机号登录，验证码在收件箱 · a customer: sign in with order and phone, the code is in the inbox',
    );
    say(`${visitor.customer}  订单 order ${visitor.orderNumber}  手机 phone ${visitor.phone}`);
  }
  if (signIn?.console) {
    say('');
    say(`演示登录，密码都是 · demo sign-in, everybody's password: ${signIn.console.password}`);
    for (const { name, duty, email, staffNumber } of signIn.console.logins)
      say(`${staffNumber}  ${email.padEnd(20)} ${name} ${duty}`);
  }
  if (signIn) {
    say('');
    say('访问密钥（程序与命令行）· access keys (for programs and the command line)');
    for (const { name, duty, key } of signIn.keys) say(`${`${name} ${duty}`.padEnd(14)} ${key}`);
  }
  say('');
  say('Ctrl-C 停止 · to stop');
};

const stopWith = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

await main().catch((error: unknown) =>
  stopWith(`启动失败 · could not start: ${error instanceof Error ? error.message : String(error)}`),
);
