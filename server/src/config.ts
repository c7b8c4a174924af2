import { resolve } from 'node:path';
import { type ClamdAddress, clamdAddress } from './platform/scan/clamd.ts';
import { type SignInSettings, signInSettings } from './staff/sign-in/settings.ts';

/** Settings of one installation, read once from the environment. Most people need none. */
export type Config = {
  /** Where HTTP listens first; if it is taken the next one is tried. */
  readonly port: number;
  readonly host: string;
  /** Database, files and keys of this installation. */
  readonly dataFolder: string;
  /** Another PostgreSQL than the embedded one. */
  readonly databaseUrl: string | null;
  /** 64 hexadecimal digits; null to keep one in the data folder. */
  readonly masterKey: string | undefined;
  /** The local Alipay and the demo merchant; off for a house that serves real customers only. */
  readonly demo: boolean;
  readonly logLevel: string;
  /** Fetches and reconciles the bills of every account once a day. */
  readonly reconcileDaily: boolean;
  /** What a collector of `/metrics` sends as its bearer token; null lets only this machine read them. */
  readonly metricsToken: string | null;
  /** Requests a minute of one access key; null for the usual number. */
  readonly requestsPerMinute: number | null;
  /** The scanner that looks through what is attached; null for none. */
  readonly clamd: ClamdAddress | null;
  /** Who is invited at the first start of a house without people; null for nobody. */
  readonly firstAdministrator: { readonly email: string; readonly name: string; readonly merchantName: string } | null;
  /** Where people sign in, and with whose help. */
  readonly signIn: SignInSettings;
};

/** Throws an `Error` with a sentence for the operator when a setting is not usable. */
export const configFrom = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const { PORT, HOST, REDRESS_DATA, DATABASE_URL, REDRESS_MASTER_KEY, REDRESS_DEMO, LOG_LEVEL } = environment;
  const {
    REDRESS_REQUESTS_PER_MINUTE: perMinute,
    REDRESS_RECONCILE: reconcile,
    REDRESS_METRICS_TOKEN: metricsToken,
    REDRESS_CLAMD: scanner,
    REDRESS_ADMIN_EMAIL: adminEmail,
    REDRESS_ADMIN_NAME: adminName,
    REDRESS_MERCHANT: merchantName,
  } = environment;
  const port = Number(PORT ?? 8600);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${PORT}".`);
  if (REDRESS_DEMO !== undefined && !['on', 'off'].includes(REDRESS_DEMO))
    throw new Error('REDRESS_DEMO is "on" or "off".');
  if (reconcile !== undefined && !['on', 'off'].includes(reconcile))
    throw new Error('REDRESS_RECONCILE is "on" or "off".');
  if (perMinute !== undefined && !/^[1-9]\d{0,8}$/.test(perMinute))
    throw new Error(`REDRESS_REQUESTS_PER_MINUTE must be a whole number above 0, not "${perMinute}".`);
  if (metricsToken !== undefined && metricsToken.length < 16)
    throw new Error('REDRESS_METRICS_TOKEN must have at least 16 characters.');
  if (adminEmail !== undefined && !/^[^\s@]+@[^\s@]+$/.test(adminEmail))
    throw new Error(`REDRESS_ADMIN_EMAIL must be an e-mail address, not "${adminEmail}".`);
  const clamd = scanner === undefined ? null : clamdAddress(scanner);
  if (scanner !== undefined && clamd === null)
    throw new Error('REDRESS_CLAMD is tcp://HOST:PORT or unix:///PATH of a clamd.');
  return {
    port,
    host: HOST ?? '127.0.0.1',
    dataFolder: resolve(REDRESS_DATA ?? './data'),
    databaseUrl: DATABASE_URL ?? null,
    masterKey: REDRESS_MASTER_KEY,
    demo: REDRESS_DEMO !== 'off',
    reconcileDaily: reconcile !== 'off',
    metricsToken: metricsToken ?? null,
    logLevel: LOG_LEVEL ?? 'warn',
    clamd,
    firstAdministrator:
      adminEmail === undefined
        ? null
        : {
            email: adminEmail.toLowerCase(),
            name: adminName ?? '管理员',
            merchantName: merchantName ?? '我的商户',
          },
    signIn: signInSettings(environment),
    requestsPerMinute: perMinute === undefined ? null : Number(perMinute),
  };
};
