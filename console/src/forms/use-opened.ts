import { useNavigate, useSearch } from '@tanstack/react-router';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../words/use-words.ts';

/**
 * What follows when a case was opened: it is shown, and the mail that it was opened for becomes part of it. Should that fail, the case is
 * there nevertheless, the mail waits where it was, and the person is told why.
 */
export const useOpened = (): ((opened: { readonly id: string; readonly number: string }) => Promise<void>) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const { mail } = useSearch({ from: '/shell/cases/new' });
  const navigate = useNavigate();
  return async ({ id, number }) => {
    void message.success(t('move.done', { what: number }));
    if (mail !== undefined)
      await call('linkLooseMail', { params: { id: mail }, body: { caseId: id } }).catch((error: unknown) => {
        void message.warning(error instanceof ApiProblem ? error.text[language] : t('problem.failed'));
      });
    void queries.invalidateQueries();
    await navigate({ to: '/cases/$id', params: { id } });
  };
};
