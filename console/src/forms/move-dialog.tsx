import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';

type Props = {
  readonly title: string;
  readonly close: () => void;
  readonly error: unknown;
  readonly confirm: string;
  readonly busy: boolean;
  /** Null while nothing can be confirmed yet. */
  readonly onConfirm: (() => void) | null;
  readonly children: ReactNode;
  readonly width?: number;
};

/** The frame of every move: what it is, why it was refused, and one clear button. A stale record is read again and the dialog closes. */
export const MoveDialog = ({ title, close, error, confirm, busy, onConfirm, children, width = 520 }: Props) => {
  const { t } = useTranslation();
  useFocusBack();
  const stale = error instanceof ApiProblem && error.isStale;
  const reload = (): void => {
    void queries.invalidateQueries();
    close();
  };
  return (
    <Modal
      open
      title={title}
      width={width}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={close}>{t('page.cancel')}</Button>
          <Button type="primary" loading={busy} disabled={onConfirm === null || stale} onClick={() => onConfirm?.()}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        <ProblemAlert error={error} again={stale ? reload : undefined} />
      </div>
    </Modal>
  );
};
