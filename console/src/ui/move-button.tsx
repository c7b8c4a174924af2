import type { Scope } from '@redress/contract';
import { Button, type ButtonProps, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may.ts';

type Props = Omit<ButtonProps, 'disabled'> & {
  readonly scope: Scope;
  /** Why it cannot be done now, in words; null when it can. */
  readonly why?: string | null | undefined;
};

/** A move that this person may not make, or not now, stays visible, disabled, and says why. */
export const MoveButton = ({ scope, why = null, children, ...button }: Props) => {
  const { t } = useTranslation();
  const may = useMay();
  const reason = may(scope) ? why : t('move.noScope');
  if (reason === null) return <Button {...button}>{children}</Button>;
  return (
    <Tooltip title={reason}>
      <Button {...button} disabled title={reason}>
        {children}
      </Button>
    </Tooltip>
  );
};
