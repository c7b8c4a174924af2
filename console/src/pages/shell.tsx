import { UserOutlined } from '@ant-design/icons';
import { Mark } from '@redress/look';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listen } from '../api/live.ts';
import { ask } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useRoomWords } from '../words/room-words.ts';
import { Bell } from './messages/bell.tsx';
import { Rail } from './shell/rail.tsx';
import { useKeys } from './shell/use-keys.ts';
import { shellWords } from './shell/words.ts';
import { LanguageSwitch, ModeSwitch } from './switches.tsx';

const SearchPalette = lazy(async () => ({ default: (await import('./shell/search-palette.tsx')).SearchPalette }));
const KeysHelp = lazy(async () => ({ default: (await import('./shell/keys-help.tsx')).KeysHelp }));

/** What surrounds every screen: where one is and as whom, the way to anything by its number, and what changed meanwhile. */
export const Shell = () => {
  const { t } = useTranslation();
  const w = useRoomWords(shellWords);
  const me = useQuery(ask.me());
  const navigate = useNavigate();
  const [above, setAbove] = useState<'search' | 'keys' | null>(null);
  const close = (): void => setAbove(null);
  useEffect(listen, []);
  useKeys({
    'mod+k': () => setAbove('search'),
    '/': () => setAbove('search'),
    '?': () => setAbove('keys'),
    'g h': () => void navigate({ to: '/' }),
    'g c': () => void navigate({ to: '/cases' }),
  });
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {w('skip')}
      </a>
      <header className="bar">
        <Link to="/" className="bar-brand" aria-label={t('brand')}>
          <Mark size={26} />
          <span>{t('brand')}</span>
        </Link>
        <button type="button" className="bar-search" onClick={() => setAbove('search')}>
          <span className="wide-only">{w('search.button')}</span>
          <span className="narrow-only">{w('search.short')}</span>
          <kbd className="wide-only">Ctrl K</kbd>
        </button>
        <div className="bar-side">
          <Bell />
          <LanguageSwitch />
          <ModeSwitch />
          <Button
            type="text"
            size="small"
            className="wide-only"
            aria-label={w('keys.open')}
            title={w('keys.open')}
            onClick={() => setAbove('keys')}
          >
            ?
          </Button>
          {me.data ? (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'who', disabled: true, label: `${me.data.merchant.name} · ${me.data.actor.name}` },
                  { key: 'account', label: <Link to="/account">{t('nav.account')}</Link> },
                  { key: 'out', label: t('nav.signOut'), onClick: session.signOut },
                ],
              }}
            >
              <Button
                type="text"
                size="small"
                className="bar-who"
                icon={<UserOutlined />}
                aria-label={me.data.actor.name}
              >
                <span className="who-name">{me.data.actor.name}</span>
              </Button>
            </Dropdown>
          ) : (
            <Button
              type="text"
              size="small"
              className="bar-who"
              icon={<UserOutlined />}
              aria-hidden="true"
              tabIndex={-1}
            />
          )}
        </div>
      </header>
      <Rail />
      <main className="page" id="content" tabIndex={-1} aria-busy={me.isPending}>
        {me.error ? (
          <div style={{ marginBottom: 14 }}>
            <ProblemAlert error={me.error} again={() => void me.refetch()} />
          </div>
        ) : null}
        {/* Before the rights are known a screen would ask for what this person may not read, and move when buttons come or go. */}
        {me.isPending ? null : <Outlet />}
      </main>
      <Suspense fallback={null}>
        {above === 'search' && <SearchPalette close={close} />}
        {above === 'keys' && <KeysHelp close={close} />}
      </Suspense>
    </div>
  );
};
