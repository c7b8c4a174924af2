import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly cursor: string | undefined;
  readonly next: string | null;
  readonly go: (cursor: string | undefined) => void;
};

/** Pages follow each other by cursor, so that a list of a million costs no more than one of ten. The browser's own "back" goes back. */
export const Pager = ({ cursor, next, go }: Props) => {
  const { t } = useTranslation();
  if (!cursor && next === null) return null;
  return (
    <div className="pager">
      <Button disabled={!cursor} onClick={() => go(undefined)}>
        {t('page.first')}
      </Button>
      <Button disabled={next === null} onClick={() => go(next ?? undefined)}>
        {t('page.next')}
      </Button>
    </div>
  );
};
