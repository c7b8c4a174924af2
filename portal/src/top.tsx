import { Mark } from '@redress/look';
import { useContext, useEffect, useState } from 'react';
import { go, linkTo } from './address.ts';
import type { Shop } from './api/portal.ts';
import { keep, kept } from './kept.ts';
import { LanguageContext, useWords } from './words/words.ts';

/** Whose portal it is, larger letters, and the other language: one line, however long the name and however large the letters. */
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
        className={[...shop.name].length > 8 ? 'top-name top-name-long' : 'top-name'}
        href={linkTo('/')}
        onClick={(event) => {
          event.preventDefault();
          go('/');
        }}
      >
        {shop.hasLogo ? <img src={logo} alt="" width="32" height="32" /> : <Mark size={30} />}
        <span title={shop.name}>{shop.name}</span>
      </a>
      <button type="button" aria-pressed={elder} aria-label={t('shop.elder')} onClick={() => setElder(!elder)}>
        {t('shop.elderShort')}
      </button>
      <button type="button" aria-label={t('shop.language')} onClick={toggle}>
        {t('shop.languageShort')}
      </button>
    </header>
  );
};

const isYes = (value: unknown): value is boolean => typeof value === 'boolean';
