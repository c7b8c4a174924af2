import type { ViewKind } from '@redress/contract';
import { refusal } from '@redress/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import type { House } from '../../house.ts';
import { writeView } from '../view-log/log-view.ts';
import { addressHeader } from './address-header.ts';
import { beginTry, passTry, type Tried } from './lock-out.ts';
import { refusePassword } from './password-strength.ts';
import { refusing } from './refuse.ts';
import { findSignInPerson, type SignInPerson } from './sign-in-person.ts';

/**
 * What this house asks beyond what better-auth does by itself: a number of the staff instead of an address, locks that grow, passwords that
 * cannot be guessed, nobody who is suspended, and a line in the log for everything that happens to a login.
 */
export const houseRules = (house: House) => {
  const triesOf = (name: string, headers: Headers | undefined): Tried[] => [
    { sort: 'account', name },
    { sort: 'address', name: headers?.get(addressHeader) ?? '' },
  ];
  const note = (person: SignInPerson, kind: ViewKind, path: string): Promise<void> =>
    writeView(house, {
      merchantId: person.merchantId,
      kind,
      actor: { kind: 'staff', id: person.staffId, name: person.name },
      subject: person.staffId,
      details: { by: path },
    });

  return {
    id: 'house-rules',
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            create: {
              before: async (session: { readonly userId: string }) => {
                const person = await findSignInPerson(house.db, 'id', session.userId);
                if (person?.suspended !== false) throw refusing(refusal('sign_in_suspended'));
              },
            },
          },
        },
      },
    }),
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/sign-in/email' || path === '/request-password-reset',
          handler: createAuthMiddleware(async (ctx) => {
            const name = wordOf(ctx.body, 'email').trim().toLowerCase();
            const person = name.includes('@') ? null : await findSignInPerson(house.db, 'staff_number', name);
            // An unknown number is judged like an unknown address, and takes as long.
            const email = name.includes('@') ? name : (person?.email ?? 'nobody@invalid.invalid');
            // Asking for a new password is counted apart, so that it cannot lock anybody out.
            const counted = ctx.path === '/sign-in/email' ? name : `reset ${name}`;
            for (const tried of triesOf(counted, ctx.headers)) {
              const seconds = await beginTry(house.db, tried, house.clock.now());
              if (seconds !== null) throw refusing(refusal('sign_in_locked', { seconds }));
            }
            return { context: { body: { ...Object(ctx.body), email } } };
          }),
        },
        {
          matcher: ({ path }) => path === '/change-password' || path === '/reset-password',
          handler: createAuthMiddleware(async (ctx) => {
            const no = refusePassword(wordOf(ctx.body, 'newPassword'), []);
            if (no) throw refusing(no);
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/sign-in/email',
          handler: createAuthMiddleware(async (ctx) => {
            const person = await findSignInPerson(house.db, 'email', wordOf(ctx.body, 'email'));
            if (!person) return;
            if (ctx.context.returned instanceof Error) {
              await note(person, 'sign_in_refused', 'password');
              return;
            }
            const names = [person.email, person.staffNumber ?? person.email];
            for (const name of names) await passTry(house.db, { sort: 'account', name });
            await passTry(house.db, { sort: 'address', name: ctx.headers?.get(addressHeader) ?? '' });
          }),
        },
        {
          matcher: ({ path }) => path !== undefined && noted(path) !== null,
          handler: createAuthMiddleware(async (ctx) => {
            const kind = noted(ctx.path);
            const userId = ctx.context.newSession?.user.id ?? ctx.context.session?.user.id;
            if (kind === null || userId === undefined || ctx.context.returned instanceof Error) return;
            // A password alone does not sign in whoever has a second factor.
            if (kind === 'signed_in' && !ctx.context.newSession) return;
            const person = await findSignInPerson(house.db, 'id', userId);
            if (person) await note(person, kind, ctx.path);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
};

/** What a path is in the log; null for what is not written down. */
const noted = (path: string): ViewKind | null => {
  if (/^\/(sign-in\/email|two-factor\/verify-\w[\w-]*|passkey\/sign-in|callback\/|invitation\/accept)/.test(path))
    return 'signed_in';
  if (/^\/two-factor\/(enable|disable|generate-backup-codes)$/.test(path)) return 'second_factor_changed';
  if (/^\/passkey\/(register|remove)$/.test(path)) return 'passkey_changed';
  return path === '/change-password' ? 'password_changed' : null;
};

const wordOf = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : null;
  return typeof value === 'string' ? value : '';
};
