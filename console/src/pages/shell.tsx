import { UserOutlined } from '@ant-design/icons';
import { Mark } from '@redress/look';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { useMay } from '../api/use-may.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useSay } from '../words/use-words.ts';
import { places } from './nav.ts';
import { LanguageSwitch, ModeSwitch } from './switches.tsx';

/** What surrounds every screen: where one is, and as whom. */
export const Shell = () => {
  const { t } = useTranslation();
  const me = useQuery(ask.me());
  const may = useMay();
  const say = useSay();
  return (
    <>
      <header className="bar">
        <Link to="/cases" className="bar-brand">
          <Mark size={24} />
          {t('brand')}
        </Link>
        <nav className="bar-links">
          {places
            .filter(({ scope }) => may(scope))
            .map(({ to, name }) => (
              <Link key={to} to={to}>
                {say(name)}
              </Link>
            ))}
        </nav>
        <div className="bar-side">
          <LanguageSwitch />
          <ModeSwitch />
          {me.data && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'who', disabled: true, label: `${me.data.merchant.name} · ${me.data.actor.name}` },
                  { key: 'out', label: t('nav.signOut'), onClick: session.signOut },
                ],
              }}
            >
              <Button type="text" size="small" icon={<UserOutlined />}>
                <span className="who-name">{me.data.actor.name}</span>
              </Button>
            </Dropdown>
          )}
        </div>
      </header>
      <main className="page">
        {me.error ? (
          <div style={{ marginBottom: 14 }}>
            <ProblemAlert error={me.error} again={() => void me.refetch()} />
          </div>
        ) : null}
        <Outlet />
      </main>
    </>
  );
};
