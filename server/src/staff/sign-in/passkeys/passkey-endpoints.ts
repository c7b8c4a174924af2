import { refusal, SECOND } from '@redress/domain';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, freshSessionMiddleware, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { House } from '../../../house.ts';
import { systemClock } from '../../../platform/clock.ts';
import { systemRandomBytes } from '../../../platform/ids.ts';
import { refusing } from '../refuse.ts';
import { addPasskey, findPasskey, listPasskeys, removePasskey, usedPasskey } from './passkey-rows.ts';

const challengeCookie = 'passkey_challenge';
const challengeSeconds = 5 * 60;

/**
 * Signing in with a passkey (WebAuthn level 2): the device holds the key and asks for a finger, a face or its PIN, so it is both factors at
 * once and nothing that a copied page could ask for. A challenge is good once and for five minutes.
 */
export const passkeyEndpoints = (house: House) =>
  ({
    id: 'house-passkeys',
    endpoints: {
      passkeyRegisterOptions: createAuthEndpoint(
        '/passkey/register-options',
        { method: 'POST', use: [freshSessionMiddleware] },
        async (ctx) => {
          const { user } = ctx.context.session;
          const { hostname } = new URL(ctx.context.baseURL);
          const known = await listPasskeys(house.db, user.id);
          const options = await generateRegistrationOptions({
            rpName: 'Redress 退还',
            rpID: hostname,
            userName: user.email,
            userDisplayName: user.name,
            userID: new TextEncoder().encode(user.id),
            attestationType: 'none',
            // EdDSA, ES256 and RS256, which every device knows.
            supportedAlgorithmIDs: [-8, -7, -257],
            excludeCredentials: known.map(({ id }) => ({ id })),
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          });
          await keepChallenge(ctx.context, `passkey-register:${user.id}`, options.challenge);
          return ctx.json(options);
        },
      ),
      passkeyRegister: createAuthEndpoint(
        '/passkey/register',
        {
          method: 'POST',
          use: [freshSessionMiddleware],
          body: z.object({
            response: z.custom<RegistrationResponseJSON>(isCredential),
            label: z.string().trim().min(1).max(80),
          }),
        },
        async (ctx) => {
          const { user } = ctx.context.session;
          const { origin, hostname } = new URL(ctx.context.baseURL);
          const challenge = await ctx.context.internalAdapter.consumeVerificationValue(`passkey-register:${user.id}`);
          const verified = await verifyRegistrationResponse({
            response: ctx.body.response,
            expectedChallenge: challenge?.value ?? '',
            expectedOrigin: origin,
            expectedRPID: hostname,
            requireUserVerification: true,
          }).catch(() => null);
          if (!challenge || !verified?.verified) throw refusing(refusal('passkey_refused'));
          const { credential } = verified.registrationInfo;
          await addPasskey(house, { userId: user.id, label: ctx.body.label, credential });
          return ctx.json({ id: credential.id });
        },
      ),
      passkeyList: createAuthEndpoint('/passkey/list', { method: 'GET', use: [sessionMiddleware] }, async (ctx) =>
        ctx.json(await listPasskeys(house.db, ctx.context.session.user.id)),
      ),
      passkeyRemove: createAuthEndpoint(
        '/passkey/remove',
        { method: 'POST', use: [freshSessionMiddleware], body: z.object({ id: z.string().max(1_400) }) },
        async (ctx) => {
          await removePasskey(house.db, ctx.context.session.user.id, ctx.body.id);
          return ctx.json({ status: true });
        },
      ),
      passkeySignInOptions: createAuthEndpoint('/passkey/sign-in-options', { method: 'POST' }, async (ctx) => {
        const { hostname } = new URL(ctx.context.baseURL);
        // Any passkey of ours: who it is, the device says.
        const options = await generateAuthenticationOptions({ rpID: hostname, userVerification: 'required' });
        const name = `passkey-sign-in:${Buffer.from(systemRandomBytes(24)).toString('base64url')}`;
        await keepChallenge(ctx.context, name, options.challenge);
        const cookie = ctx.context.createAuthCookie(challengeCookie, { maxAge: challengeSeconds });
        await ctx.setSignedCookie(cookie.name, name, ctx.context.secret, cookie.attributes);
        return ctx.json(options);
      }),
      passkeySignIn: createAuthEndpoint(
        '/passkey/sign-in',
        { method: 'POST', body: z.object({ response: z.custom<AuthenticationResponseJSON>(isCredential) }) },
        async (ctx) => {
          const { origin, hostname } = new URL(ctx.context.baseURL);
          const cookie = ctx.context.createAuthCookie(challengeCookie, { maxAge: challengeSeconds });
          const name = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
          const challenge = name ? await ctx.context.internalAdapter.consumeVerificationValue(name) : null;
          const passkey = await findPasskey(house.db, ctx.body.response.id);
          if (!challenge || !passkey) throw refusing(refusal('passkey_refused'));
          const verified = await verifyAuthenticationResponse({
            response: ctx.body.response,
            expectedChallenge: challenge.value,
            expectedOrigin: origin,
            expectedRPID: hostname,
            requireUserVerification: true,
            credential: passkey.credential,
          }).catch(() => null);
          if (!verified?.verified) throw refusing(refusal('passkey_refused'));
          const user = await ctx.context.internalAdapter.findUserById(passkey.userId);
          if (!user) throw refusing(refusal('passkey_refused'));
          await usedPasskey(house, passkey.credential.id, verified.authenticationInfo.newCounter);
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ status: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

/** The library judges the rest; this keeps what is no credential at all from reaching it. */
const isCredential = (given: unknown): boolean =>
  typeof given === 'object' &&
  given !== null &&
  'id' in given &&
  typeof given.id === 'string' &&
  given.id.length <= 1_400 &&
  'response' in given &&
  typeof given.response === 'object';

type Kept = { readonly identifier: string; readonly value: string; readonly expiresAt: Date };
type Keeper = { readonly internalAdapter: { readonly createVerificationValue: (value: Kept) => Promise<unknown> } };

/** Judged by the wall clock of better-auth, not by that of the house. */
const keepChallenge = async ({ internalAdapter }: Keeper, identifier: string, value: string): Promise<void> => {
  const expiresAt = new Date(systemClock.now() + challengeSeconds * SECOND);
  await internalAdapter.createVerificationValue({ identifier, value, expiresAt });
};
