/** Single sign-on with a company's own identity provider, by OpenID Connect. */
export type SsoSettings = {
  /** As people know it: "企业微信", "Okta". */
  readonly name: string;
  /** Its discovery document is `{issuer}/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type SignInSettings = {
  /** Where browsers reach us (`https://refunds.example.com`); null to take the address of each request, for a house on one machine. */
  readonly publicUrl: string | null;
  readonly sso: SsoSettings | null;
};

/** How long a session lasts: a working day. */
export const sessionSeconds = 12 * 60 * 60;
/** For how long after signing in one may change how one signs in. */
export const freshSeconds = 15 * 60;
export const cookiePrefix = 'redress';
export const ssoProvider = 'sso';

/** Reads `REDRESS_PUBLIC_URL` and `REDRESS_OIDC_…`. Throws a sentence for the operator when they are not usable. */
export const signInSettings = (environment: Readonly<Record<string, string | undefined>>): SignInSettings => {
  const { REDRESS_PUBLIC_URL: url, REDRESS_OIDC_ISSUER: issuer, REDRESS_OIDC_CLIENT_ID: clientId } = environment;
  const { REDRESS_OIDC_CLIENT_SECRET: clientSecret, REDRESS_OIDC_NAME: name } = environment;
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new Error(`REDRESS_PUBLIC_URL must be an address such as https://refunds.example.com, not "${url}".`);
  const publicUrl = url === undefined ? null : new URL(url).origin;
  if (issuer === undefined) return { publicUrl, sso: null };
  if (!URL.canParse(issuer) || clientId === undefined || clientSecret === undefined)
    throw new Error('REDRESS_OIDC_ISSUER needs REDRESS_OIDC_CLIENT_ID and REDRESS_OIDC_CLIENT_SECRET beside it.');
  return {
    publicUrl,
    sso: { name: name ?? '单点登录 · SSO', issuer: issuer.replace(/\/$/, ''), clientId, clientSecret },
  };
};
