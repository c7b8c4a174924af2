import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { useMove } from '../../api/use-move.ts';
import { PayoutHandleAbnormal } from '../../forms/payout-handle-abnormal.tsx';
import { PayoutRecordPaid } from '../../forms/payout-record-paid.tsx';
import { PayoutRecordReturned } from '../../forms/payout-record-returned.tsx';
import { PayoutWithReason } from '../../forms/payout-with-reason.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** What a person may do to a payout now: the server's list, nothing else. */
export const PayoutMoves = ({ payout }: { readonly payout: Payout }) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const may = useMay();
  const [form, setForm] = useState<
    'handle_abnormal' | 'record_paid' | 'record_returned' | 'reject_paid' | 'void' | null
  >(null);
  const hold = useMove('holdPayout', () => undefined);
  const release = useMove('releasePayout', () => undefined);
  const confirmPaid = useMove('confirmPaid', () => undefined);
  const { id, version } = payout;
  const make: Record<Payout['can'][number], () => void> = {
    hold: () =>
      void modal.confirm({
        title: t('payouts.holdConfirm'),
        onOk: () => hold.mutateAsync({ params: { id }, version, body: {} }).catch(() => undefined),
      }),
    release: () =>
      void modal.confirm({
        title: t('payouts.releaseConfirm'),
        onOk: () => release.mutateAsync({ params: { id }, version, body: {} }).catch(() => undefined),
      }),
    void: () => setForm('void'),
    record_paid: () => setForm('record_paid'),
    confirm_paid: () =>
      void modal.confirm({
        title: t('payouts.confirmPaidConfirm'),
        onOk: () => confirmPaid.mutateAsync({ params: { id }, version, body: {} }).catch(() => undefined),
      }),
    reject_paid: () => setForm('reject_paid'),
    record_returned: () => setForm('record_returned'),
    handle_abnormal: () => setForm('handle_abnormal'),
  };
  return (
    <>
      {payout.can.length > 0 && may('payouts:write') && (
        <div className="row">
          {payout.can.map((move) => (
            <Button key={move} onClick={make[move]}>
              {t(`payouts.moves.${move}`)}
            </Button>
          ))}
        </div>
      )}
      <ProblemAlert error={hold.error ?? release.error ?? confirmPaid.error} />
      {form === 'void' && <PayoutWithReason move="void" payout={payout} close={() => setForm(null)} />}
      {form === 'reject_paid' && <PayoutWithReason move="reject_paid" payout={payout} close={() => setForm(null)} />}
      {form === 'handle_abnormal' && <PayoutHandleAbnormal payout={payout} close={() => setForm(null)} />}
      {form === 'record_paid' && <PayoutRecordPaid payout={payout} close={() => setForm(null)} />}
      {form === 'record_returned' && <PayoutRecordReturned payout={payout} close={() => setForm(null)} />}
    </>
  );
};
