import { routeText, tenderKindText } from '@redress/domain';
import { Alert, Button, DatePicker, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Money } from '../ui/money.tsx';
import { useSay } from '../words/use-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';
import { usePreview } from './use-preview.ts';

type Props = { readonly refundCase: Case; readonly close: () => void };

/** Approves a case: the preview shows which tender gets how much, or why it may not be approved yet, as the form is filled in. */
export const CaseApprove = ({ refundCase, close }: Props) => {
  const { t } = useTranslation();
  const { id, version, claim } = refundCase;
  const [goodsReceivedOn, setGoodsReceivedOn] = useState<string | null>(refundCase.goodsReceivedOn);
  const [note, setNote] = useState('');
  // Without the goods most policies refuse, so nothing is asked before a date is given or a person wants to know.
  const [anyway, setAnyway] = useState(claim.kind !== 'return_and_refund');
  const input = (dryRun: boolean) => ({
    params: { id },
    version,
    body: { note: note.trim() || null, goodsReceivedOn, dryRun },
  });
  const preview = usePreview(
    'approveCase',
    anyway || goodsReceivedOn !== null ? { ...input(true), body: { ...input(true).body, note: null } } : null,
  );
  const move = useMove('approveCase', useDone(t('move.approve'), close));
  const second = preview.data?.status === 'awaiting_second_approval';
  return (
    <MoveDialog
      title={t('approve.title')}
      close={close}
      error={move.error ?? preview.error}
      confirm={second ? t('approve.confirmFirst') : t('approve.confirm')}
      busy={move.isPending}
      onConfirm={preview.data ? () => move.mutate(input(false)) : null}
    >
      <Form layout="vertical">
        {claim.kind === 'return_and_refund' && (
          <Form.Item label={t('approve.received')} extra={t('approve.receivedHint')} htmlFor="goods-received-on">
            <DatePicker
              id="goods-received-on"
              style={{ width: '100%' }}
              onChange={(date) => setGoodsReceivedOn(date ? date.format('YYYY-MM-DD') : null)}
            />
          </Form.Item>
        )}
        <Form.Item label={t('approve.note')} htmlFor="approval-note" style={{ marginBottom: 0 }}>
          <Input.TextArea
            id="approval-note"
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      {!anyway && goodsReceivedOn === null && (
        <Button type="link" style={{ alignSelf: 'start', padding: 0 }} onClick={() => setAnyway(true)}>
          {t('approve.anyway')}
        </Button>
      )}
      {second && <Alert type="info" showIcon title={t('approve.second')} />}
      {preview.data?.settlement && <Legs of={preview.data.settlement} />}
    </MoveDialog>
  );
};

/** How much goes back to which tender. */
const Legs = ({ of }: { readonly of: NonNullable<Case['settlement']> }) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div>
      <div className="card-line">
        <strong>{t('approve.total')}</strong>
        <strong>
          <Money of={of.total} />
        </strong>
      </div>
      {of.legs.map((leg) => (
        <div key={`${leg.tenderId}${leg.purpose}`} className="card-line case-line">
          <span>
            {leg.tenderKind && `${say(tenderKindText[leg.tenderKind])} · `}
            <span className="grey">{say(routeText[leg.route])}</span>
          </span>
          <Money of={leg.amount} />
        </div>
      ))}
    </div>
  );
};
