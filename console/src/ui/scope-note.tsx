import type { Scope } from '@redress/contract';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may.ts';

/** Why the moves of a screen are disabled, in words that a phone shows too. */
export const ScopeNote = ({ scope, moves }: { readonly scope: Scope; readonly moves: string }) => {
  const { t } = useTranslation();
  const may = useMay();
  if (may(scope)) return null;
  return (
    <p className="grey small no-print" style={{ margin: '0 0 10px' }}>
      {t('move.why', { move: moves, why: t('move.noScope') })}
    </p>
  );
};
