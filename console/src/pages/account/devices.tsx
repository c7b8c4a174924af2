import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { tellSignIn } from '../../api/sign-in.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from '../sign-in/use-try.ts';
import { askOwn, readOwnAgain } from './queries.ts';
import { accountWords } from './words.ts';

/** Where this person is signed in, and the way to end each of it. */
export const Devices = () => {
  const t = useRoomWords(accountWords);
  const { error, busy, run } = useTry();
  const own = useQuery(askOwn.session());
  const end = (path: string, body: object = {}): Promise<void> =>
    run(async () => {
      await tellSignIn(path, body);
      await readOwnAgain();
    });
  const here = own.data?.session.id;
  return (
    <div className="stack">
      <span className="grey">{t('devicesHint')}</span>
      <ProblemAlert error={error} />
      <Loaded of={useQuery(askOwn.devices())}>
        {(sessions) => (
          <DataList
            rows={sessions}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              { title: t('device'), head: true, value: ({ userAgent }) => deviceOf(userAgent) ?? t('unknownDevice') },
              { title: t('address'), value: ({ ipAddress }) => ipAddress },
              { title: t('since'), value: ({ createdAt }) => <When at={createdAt} /> },
              { title: t('until'), value: ({ expiresAt }) => <When at={expiresAt} /> },
              {
                title: '',
                value: ({ id, token }) =>
                  id === here ? (
                    <span className="grey">{t('here')}</span>
                  ) : (
                    <Button size="small" disabled={busy} onClick={() => void end('/revoke-session', { token })}>
                      {t('signOut')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      <div>
        <Button disabled={busy} onClick={() => void end('/revoke-other-sessions')}>
          {t('signOutOthers')}
        </Button>
      </div>
    </div>
  );
};

/** "Chrome · Windows", as far as a browser says it; null when it says nothing that people know. */
const deviceOf = (agent: string | null): string | null => {
  const browser = /(MicroMessenger|Edg|OPR|Chrome|Firefox|Safari)\//.exec(agent ?? '')?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent ?? '')?.[1];
  const known = [browser && (names[browser] ?? browser), system].filter((word) => word !== undefined);
  return known.length === 0 ? null : known.join(' · ');
};
const names: Readonly<Record<string, string>> = { MicroMessenger: '微信', Edg: 'Edge', OPR: 'Opera' };
