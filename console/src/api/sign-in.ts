import { problemOf, unreachable } from './problem.ts';

/** What the sign-in of the server answers, by its path under `/auth`. */
type Answers = {
  '/ways': { readonly sso: string | null };
  '/sign-in/email': { readonly twoFactorRedirect?: boolean };
  '/sign-in/social': { readonly url?: string };
  '/list-sessions': readonly Session[];
  '/passkey/list': readonly Passkey[];
  '/invitation/look': {
    readonly merchant: string;
    readonly name: string;
    readonly email: string;
    readonly again: boolean;
  };
  '/two-factor/enable': { readonly totpURI: string; readonly backupCodes: readonly string[] };
  '/two-factor/generate-backup-codes': { readonly backupCodes: readonly string[] };
  '/get-session': {
    readonly session: Session;
    readonly user: { readonly email: string; readonly twoFactorEnabled: boolean };
  };
};

export type Session = {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
};
export type Passkey = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};

/** Asks the sign-in of the server; the browser sends and keeps the cookie, which no script can read. Throws `ApiProblem`. */
export const askSignIn = <P extends keyof Answers>(path: P): Promise<Answers[P]> => send('GET', path);
export const tellSignIn = <P extends string>(
  path: P,
  body: object = {},
): Promise<P extends keyof Answers ? Answers[P] : Readonly<Record<string, unknown>>> => send('POST', path, body);

const send = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
  const response = await fetch(`/auth${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return response.json() as Promise<T>;
};
