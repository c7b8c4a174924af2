import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Payout } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly payout: Payout; readonly close: () => void };

/** Where a refund shall go that the channel holds: to a bank card that the customer named, or back to the shop. */
export const PayoutHandleAbnormal = ({ payout: { id, caseId, version }, close }: Props) => {
  const { t } = useTranslation();
  const cards = (useQuery(ask.payees(caseId)).data?.data ?? []).filter(({ kind }) => kind === 'bank_account');
  const [chosen, setChosen] = useState<string | null>(null);
  const to = chosen ?? cards.at(-1)?.id ?? 'merchant';
  const move = useMove('handleAbnormal', useDone(t('payouts.moves.handle_abnormal'), close));
  return (
    <MoveDialog
      title={t('payouts.abnormalTitle')}
      close={close}
      error={move.error}
      confirm={t('payouts.moves.handle_abnormal')}
      busy={move.isPending}
      onConfirm={() => move.mutate({ params: { id }, version, body: { payeeId: to === 'merchant' ? null : to } })}
    >
      <span className="grey">{t('payouts.abnormalHint')}</span>
      <Form layout="vertical">
        <Form.Item label={t('payouts.abnormalTo')} style={{ marginBottom: 0 }}>
          <Radio.Group
            vertical
            value={to}
            onChange={(event) => setChosen(event.target.value as string)}
            options={[
              ...cards.map((each) => ({
                value: each.id,
                label: `${each.bankName ?? ''} ${each.account} ${each.name}`.trim(),
              })),
              { value: 'merchant', label: t('payouts.abnormalBack') },
            ]}
          />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
