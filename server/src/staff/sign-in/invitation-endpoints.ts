import { refusal } from '@redress/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { systemRandomBytes } from '../../platform/ids.ts';
import { lookAtInvitation, readInvitationToken, useInvitation } from '../people/invitation.ts';
import { hashPassword } from './password-hash.ts';
import { refusePassword } from './password-strength.ts';
import { refusing } from './refuse.ts';
import type { SsoSettings } from './settings.ts';

const token = z.string().max(200);

/** Where an invited person sets a password, and is signed in by it. The link is good once and for a week. */
export const invitationEndpoints = (house: House, sso: SsoSettings | null) =>
  ({
    id: 'house-invitations',
    endpoints: {
      /** What the page offers beside password and passkey. */
      signInWays: createAuthEndpoint('/ways', { method: 'GET' }, async (ctx) => ctx.json({ sso: sso?.name ?? null })),
      lookAtInvitation: createAuthEndpoint(
        '/invitation/look',
        { method: 'POST', body: z.object({ token }) },
        async (ctx) => {
          const read = readInvitationToken(ctx.body.token);
          const found = read && (await lookAtInvitation(house.db, read, house.clock.now()));
          if (!found) throw refusing(refusal('link_not_valid'));
          return ctx.json(found);
        },
      ),
      acceptInvitation: createAuthEndpoint(
        '/invitation/accept',
        { method: 'POST', body: z.object({ token, password: z.string().max(1_000) }) },
        async (ctx) => {
          const read = readInvitationToken(ctx.body.token);
          const found = read && (await lookAtInvitation(house.db, read, house.clock.now()));
          if (!read || !found) throw refusing(refusal('link_not_valid'));
          const weak = refusePassword(ctx.body.password, [found.name, found.email, found.merchant]);
          if (weak) throw refusing(weak);
          const passwordHash = await hashPassword(ctx.body.password, systemRandomBytes);
          const userId = await useInvitation(house, { token: read, passwordHash });
          const user = userId && (await ctx.context.internalAdapter.findUserById(userId));
          if (!user) throw refusing(refusal('link_not_valid'));
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ status: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
