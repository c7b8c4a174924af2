import { instantOf, shanghaiTimeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../api/client.ts';
import { ask } from '../api/queries.ts';

type Props = {
  readonly title: string;
  /** What the sheet is about: a span, a store, a number. */
  readonly facts?: readonly ReactNode[];
};

/** What a sheet of paper says before its contents: whose it is, what, and of when; and who printed it. On a screen there is none. */
export const PrintHead = ({ title, facts = [] }: Props) => {
  const { t } = useTranslation();
  const { data: me } = useQuery(ask.me());
  const now = serverTime();
  const known = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <header className="print-only print-head">
      <h1>{title}</h1>
      <div className="print-line">
        <span>{me?.merchant.name}</span>
        {known.map((fact, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what the sheet is about neither moves nor grows.
          <span key={place}>{fact}</span>
        ))}
        {now && me && (
          <span className="grey">
            {t('print.by', { name: me.actor.name, at: shanghaiTimeText(instantOf(now.getTime())) })}
          </span>
        )}
      </div>
    </header>
  );
};
