import { Mark } from '@redress/look';
import { useContext, useEffect, useState } from 'react';
import { go, linkTo } from './address.ts';
import type { Shop } from './api/portal.ts';
import { keep, kept } from './kept.ts';
import { LanguageContext, useWords } from './words/words.ts';

/** Whose portal it is, larger letters, the other language, and the telephone. */
export const Top = ({ shop }: { readonly shop: Shop }) => {
  const { t } = useWords();
  const { toggle } = useContext(LanguageContext);
  const [elder, setElder] = useState(() => kept('elder', isYes) ?? false);
  useEffect(() => {
    keep('elder', elder);
    document.documentElement.dataset['elder'] = String(elder);
  }, [elder]);
  const logo = `/v1/portal/shops/${encodeURIComponent(shop.slug)}/logo`;
  return (
    <header className="top">
      <a
        className="top-name"
        href={linkTo('/')}
        onClick={(event) => {
          event.preventDefault();
          go('/');
        }}
      >
        {shop.hasLogo ? <img src={logo} alt="" width="32" height="32" /> : <Mark size={30} />}
        <span>{shop.name}</span>
      </a>
      <button type="button" aria-pressed={elder} onClick={() => setElder(!elder)}>
        {t('shop.elder')}
      </button>
      <button type="button" onClick={toggle}>
        {t('shop.language')}
      </button>
      {shop.servicePhone && elder && (
        <a className="top-call" href={`tel:${shop.servicePhone.replaceAll(/[^0-9+]/g, '')}`}>
          {t('shop.callHours', { phone: shop.servicePhone, hours: shop.serviceHours ?? '' })}
        </a>
      )}
    </header>
  );
};

const isYes = (value: unknown): value is boolean => typeof value === 'boolean';
