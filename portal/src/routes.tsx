import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { go, useAddress } from './address.ts';
import { showLink } from './api/client.ts';
import { meQuery, type Shop } from './api/portal.ts';
import { ApiProblem } from './api/problem.ts';
import { CaseScreen } from './screens/case.tsx';
import { ClaimScreen } from './screens/claim.tsx';
import { ConfirmScreen } from './screens/confirm.tsx';
import { CounterScreen } from './screens/counter.tsx';
import { FindScreen } from './screens/find.tsx';
import { HelpBar } from './screens/help-bar.tsx';
import { HomeScreen } from './screens/home.tsx';
import { InboxScreen } from './screens/inbox.tsx';
import { MessagesScreen } from './screens/messages.tsx';
import { ParcelScreen } from './screens/parcel.tsx';
import { PayeeScreen } from './screens/payee.tsx';
import { PolicyScreen } from './screens/policy.tsx';
import { RateScreen } from './screens/rate.tsx';
import { SayScreen } from './screens/say.tsx';
import { Wrong } from './ui/notice.tsx';
import { Screen } from './ui/screen.tsx';
import { useWords } from './words/words.ts';

/** Which screen an address is. Everything but the rules asks who is there first. */
export const Routes = ({ shop }: { readonly shop: Shop }) => {
  const { path } = useAddress();
  const [place, id = '', act, which = ''] = path;
  if (place === 'policy') return <PolicyScreen />;
  if (place === 't') return <ByLink token={id} />;
  return (
    <Known shop={shop}>
      {place === 'claim' ? (
        <ClaimScreen shop={shop} />
      ) : place === 'inbox' ? (
        <InboxScreen />
      ) : place !== 'cases' ? (
        <HomeScreen />
      ) : act === 'messages' ? (
        <MessagesScreen id={id} />
      ) : act === 'rate' ? (
        <RateScreen id={id} />
      ) : act === 'payee' ? (
        <PayeeScreen id={id} />
      ) : act === 'confirm' ? (
        <ConfirmScreen id={id} payoutId={which} />
      ) : act === 'parcel' ? (
        <ParcelScreen id={id} />
      ) : act === 'counter' ? (
        <CounterScreen id={id} offerId={which} />
      ) : act === 'withdraw' || act === 'appeal' || act === 'complain' ? (
        <SayScreen id={id} what={act} />
      ) : (
        <CaseScreen id={id} />
      )}
    </Known>
  );
};

const Known = ({ shop, children }: { readonly shop: Shop; readonly children: ReactNode }) => {
  const { t } = useWords();
  const me = useQuery(meQuery());
  const stranger = me.error instanceof ApiProblem && me.error.status === 401;
  if (stranger || (me.data && me.data.slug !== shop.slug)) return <FindScreen shop={shop} />;
  if (me.data)
    return (
      <>
        {me.data.by === 'helper' && <HelpBar me={me.data} />}
        {children}
      </>
    );
  return (
    <main className="waiting">
      {me.error ? <Wrong error={me.error} again={() => void me.refetch()} /> : t('shop.loading')}
    </main>
  );
};

/** A tracking link: the token is kept in the page alone, then the address shows the case. */
const ByLink = ({ token }: { readonly token: string }) => {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    showLink(token);
    setShown(true);
  }, [token]);
  const me = useQuery({ ...meQuery(), queryKey: ['me', token], enabled: shown });
  const caseId = me.data?.caseId;
  const isNoLink = me.data !== undefined && !caseId;
  // A bad network says nothing about the link.
  const ended = me.error instanceof ApiProblem && me.error.status === 401;
  useEffect(() => {
    if (ended || isNoLink) showLink(null);
    if (caseId) go(`/cases/${caseId}`, { replace: true });
    // Whoever is signed in all the same finds their own things at home.
    else if (isNoLink) go('/', { replace: true });
  }, [ended, caseId, isNoLink]);
  if (ended)
    return (
      <Screen
        title={t('link.title')}
        hint={t('link.hint')}
        withBack={false}
        action={
          <button type="button" className="main-button" onClick={() => go('/')}>
            {t('link.go')}
          </button>
        }
      />
    );
  return (
    <main className="waiting">
      {me.error ? (
        <>
          <h1>{t('case.title')}</h1>
          <Wrong error={me.error} again={() => void me.refetch()} />
        </>
      ) : (
        t('shop.loading')
      )}
    </main>
  );
};
