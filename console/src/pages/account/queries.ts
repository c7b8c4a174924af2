import { queryOptions } from '@tanstack/react-query';
import { queries } from '../../api/queries.ts';
import { askSignIn } from '../../api/sign-in.ts';

/** What the server knows of this person's own ways in. */
export const askOwn = {
  session: () => queryOptions({ queryKey: ['own', 'session'], queryFn: () => askSignIn('/get-session') }),
  devices: () => queryOptions({ queryKey: ['own', 'devices'], queryFn: () => askSignIn('/list-sessions') }),
  passkeys: () => queryOptions({ queryKey: ['own', 'passkeys'], queryFn: () => askSignIn('/passkey/list') }),
};

export const readOwnAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['own'] });
