import type { Language } from '@redress/domain';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAddress } from './address.ts';
import { shopQuery } from './api/portal.ts';
import { ApiProblem } from './api/problem.ts';
import { useOnline } from './api/reach.ts';
import { keep, kept } from './kept.ts';
import { Routes } from './routes.tsx';
import { Top } from './top.tsx';
import { lettersOn } from './ui/colour.ts';
import { Notice, Wrong } from './ui/notice.tsx';
import { Phone } from './ui/phone.tsx';
import { LanguageContext, sayIn } from './words/words.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Asked again by itself until the network is back.
      refetchInterval: ({ state: { error } }) => (error instanceof ApiProblem && error.isPassing ? 5_000 : false),
      retry: (tries, error) => tries < 3 && error instanceof ApiProblem && error.isPassing,
    },
  },
});

/** The customer's portal: language, the shop's face, and the screen of the address. */
export const Portal = () => {
  const [language, setLanguage] = useState<Language>(() => kept('language', isLanguage) ?? 'zh');
  const toggle = (): void => setLanguage((now) => (now === 'zh' ? 'en' : 'zh'));
  useEffect(() => {
    keep('language', language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <QueryClientProvider client={client}>
      <LanguageContext value={{ language, toggle }}>
        <Shop language={language} />
      </LanguageContext>
    </QueryClientProvider>
  );
};

const Shop = ({ language }: { readonly language: Language }) => {
  const { shop: slug } = useAddress();
  const t = sayIn(language);
  const last = kept('shop', isText);
  const shop = useQuery({ ...shopQuery(slug), enabled: slug !== '' });
  const online = useOnline();
  const colour = shop.data?.colour;
  useEffect(() => {
    if (colour === undefined) return;
    document.documentElement.style.setProperty('--brand', colour);
    document.documentElement.style.setProperty('--on-brand', lettersOn(colour));
  }, [colour]);
  useEffect(() => {
    if (shop.data) keep('shop', slug);
  }, [shop.data, slug]);
  // Opened from the home screen of the phone: the shop of the last time.
  if (slug === '' && last !== null) {
    location.replace(`/portal/${last}/`);
    return null;
  }
  if (slug === '') return <Alone words={t('shop.noShop')} />;
  if (shop.error instanceof ApiProblem && shop.error.status === 404) return <Alone words={t('shop.missing')} />;
  return (
    <>
      {!online && (
        <div className="offline" role="status">
          {t('shop.offline')}
        </div>
      )}
      {shop.data ? (
        <>
          <Top shop={shop.data} />
          <Routes shop={shop.data} />
          <footer className="elder-call">
            <Phone shop={shop.data} />
          </footer>
        </>
      ) : (
        <main className="waiting">
          {shop.error ? <Wrong error={shop.error} again={() => void shop.refetch()} /> : t('shop.loading')}
        </main>
      )}
    </>
  );
};

const Alone = ({ words }: { readonly words: string }) => (
  <main className="screen">
    <h1>{words}</h1>
    <Notice>Redress 退还</Notice>
  </main>
);

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
