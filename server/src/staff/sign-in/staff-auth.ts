import { uuidOf } from '@redress/domain';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { House } from '../../house.ts';
import { languageOf } from '../../platform/http/language.ts';
import { systemRandomBytes } from '../../platform/ids.ts';
import { addressHeader } from './address-header.ts';
import { houseRules } from './house-rules.ts';
import { invitationEndpoints } from './invitation-endpoints.ts';
import { passkeyEndpoints } from './passkeys/passkey-endpoints.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { longestPassword, shortestPassword } from './password-strength.ts';
import { mailPasswordReset, resetMinutes } from './reset-mail.ts';
import { cookiePrefix, freshSeconds, type SignInSettings, sessionSeconds, ssoProvider } from './settings.ts';
import { signInDatabase } from './sign-in-database.ts';

/** better-auth as this house uses it: people are invited and never sign up, and everything that it knows lies in the schema `sign_in`. */
export const staffAuth = (house: House, { publicUrl, sso }: SignInSettings) =>
  betterAuth({
    appName: 'Redress 退还',
    ...(publicUrl === null ? {} : { baseURL: publicUrl }),
    basePath: '/auth',
    secret: house.secrets.sign('sessions', 'staff sign-in').toString('hex'),
    database: { db: signInDatabase(house.db), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: {
      modelName: 'person',
      additionalFields: {
        merchantId: { type: 'string', required: true, input: false },
        staffId: { type: 'string', required: true, input: false },
        staffNumber: { type: 'string', required: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: {
        hash: (password) => hashPassword(password, systemRandomBytes),
        verify: ({ password, hash }) => isPassword(password, hash),
      },
      resetPasswordTokenExpiresIn: resetMinutes * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }, request) =>
        mailPasswordReset(house, {
          userId: user.id,
          token,
          origin: publicUrl ?? originOf(request),
          language: languageOf(request?.headers.get('accept-language') ?? undefined),
        }),
    },
    account: {
      // People are known by the address to which they were invited, and a provider must say that it has verified it.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
      storeStateStrategy: 'database',
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: freshSeconds },
    // Ours grows, knows accounts as well as addresses, and is shared by all processes.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl?.startsWith('https://') ?? false,
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => uuidOf(house.newId('session')) },
    },
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/update-session',
      '/change-email',
      '/delete-user',
      '/verify-email',
      '/send-verification-email',
    ],
    plugins: [
      twoFactor({ issuer: 'Redress 退还' }),
      ...(sso === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: ssoProvider,
                  name: sso.name,
                  discoveryUrl: `${sso.issuer}/.well-known/openid-configuration`,
                  clientId: sso.clientId,
                  clientSecret: sso.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                },
              ],
            }),
          ]),
      passkeyEndpoints(house),
      invitationEndpoints(house, sso),
      houseRules(house),
    ],
  });

export type StaffAuth = ReturnType<typeof staffAuth>;

const originOf = (request: Request | undefined): string => (request ? new URL(request.url).origin : '');
