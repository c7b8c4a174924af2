import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Tabs } from 'antd';
import { ask } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { Devices } from './devices.tsx';
import { Lending } from './lending.tsx';
import { MyRights } from './my-rights.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordChange } from './password-change.tsx';
import { SecondFactor } from './second-factor.tsx';
import { accountWords } from './words.ts';

/** What a person sees and settles about themselves. */
export const Account = () => {
  const t = useRoomWords(accountWords);
  const navigate = useNavigate();
  const { tab = 'me' } = useSearch({ from: '/shell/account' });
  const byKey = session.key() !== null;
  const note = <Alert type="info" showIcon title={t('byKey')} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate({ to: '/account', search: { tab: key } })}
        items={[
          {
            key: 'me',
            label: t('tabs.me'),
            children: <Loaded of={useQuery(ask.me())}>{(me) => <MyRights me={me} />}</Loaded>,
          },
          {
            key: 'security',
            label: t('tabs.security'),
            children: byKey ? (
              note
            ) : (
              <div className="two-up">
                <PasswordChange />
                <SecondFactor />
                <Passkeys />
              </div>
            ),
          },
          { key: 'devices', label: t('tabs.devices'), children: byKey ? note : <Devices /> },
          { key: 'lending', label: t('tabs.lending'), children: <Lending /> },
        ]}
      />
    </>
  );
};
