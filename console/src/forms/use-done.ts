import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says shortly that something was done, and closes its dialog. */
export const useDone = (what: string, close: () => void): (() => void) => {
  const { message } = App.useApp();
  const { t } = useTranslation();
  return () => {
    void message.success(t('move.done', { what }));
    close();
  };
};
