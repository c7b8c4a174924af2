import { type Id, idOf, later, ok, type Refusal, type Result, refused, SECOND } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Access } from '../../platform/http/handlers.ts';
import type { StaffDoor } from '../../platform/http/staff-door.ts';
import { readAccess } from '../rights/access-reader.ts';
import { addressHeader } from './address-header.ts';
import { refusalOfAnswer } from './refuse.ts';
import { cookiePrefix, type SignInSettings } from './settings.ts';
import { type StaffAuth, staffAuth } from './staff-auth.ts';

/** How long a session found good is believed without asking again, as for keys: whoever is suspended is out within this time. */
const believedFor = 2 * SECOND;
const mostRemembered = 10_000;
const sessionCookie = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${cookiePrefix}\\.session_token=([^;]+)`);

/** How people come in by a browser. */
export const staffDoor = (house: House, settings: SignInSettings): StaffDoor => {
  const auth = staffAuth(house, settings);
  const remembered = new Map<string, { readonly access: Access; readonly until: number }>();
  return {
    isShown: (cookies) => sessionCookie.test(cookies),
    accessOf: async (cookies) => {
      const shown = sessionCookie.exec(cookies)?.[1];
      if (shown === undefined) return null;
      const now = house.clock.now();
      const known = remembered.get(shown);
      if (known && now < known.until) return known.access;
      remembered.delete(shown);
      const access = await find(house, auth, cookies);
      if (access === null) return null;
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(shown, { access, until: later(now, believedFor) });
      return access;
    },
    answer: async (request, address) => {
      // Sessions end and change here: what is remembered of them would outlive them.
      if (request.method !== 'GET') remembered.clear();
      const told = new Request(request);
      told.headers.set(addressHeader, address);
      return judged(await auth.handler(told));
    },
  };
};

const find = async (house: House, auth: StaffAuth, cookies: string): Promise<Access | null> => {
  const found = await auth.api.getSession({ headers: new Headers({ cookie: cookies }) });
  if (!found) return null;
  const merchantId: Id<'merchant'> = idOf('merchant', found.user.merchantId);
  return readAccess(house.db, {
    merchantId,
    staffId: idOf('staff', found.user.staffId),
    keyId: idOf('session', found.session.id),
    now: house.clock.now(),
  });
};

const judged = async (answer: Response): Promise<Result<Response, Refusal>> => {
  if (answer.status < 400) return ok(answer);
  const body: unknown = await answer.json().catch(() => null);
  return refused(refusalOfAnswer(answer.status, Object(body)));
};
