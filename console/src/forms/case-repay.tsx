import { payoutStatusText, type Route, routeText, tenderKindText } from '@redress/domain';
import { Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Money } from '../ui/money.tsx';
import { useSay } from '../words/use-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly refundCase: Case; readonly close: () => void };

/** Pays again what is proved not to have been paid. Which legs these are, the server says once more when it is asked. */
export const CaseRepay = ({ refundCase: { id, version, settlement }, close }: Props) => {
  const { t } = useTranslation();
  const say = useSay();
  const legs =
    settlement?.legs.filter(({ status }) => status === 'failed' || status === 'void' || status === 'bounced') ?? [];
  const [payoutId, setPayoutId] = useState(legs[0]?.payoutId);
  const [chosen, setChosen] = useState<Route | null>(null);
  // The way it went before, or by hand: the server offers no other (`repayLeg` of the domain).
  const before = legs.find((leg) => leg.payoutId === payoutId)?.route ?? 'original';
  const offered: readonly Route[] = before === 'offline' ? ['offline'] : [before, 'offline'];
  const route = chosen !== null && offered.includes(chosen) ? chosen : before;
  const move = useMove('repayCase', useDone(t('move.repay'), close));
  return (
    <MoveDialog
      title={t('repay.title')}
      close={close}
      error={move.error}
      confirm={t('repay.confirm')}
      busy={move.isPending}
      onConfirm={
        payoutId ? () => move.mutate({ params: { id }, version, body: { payoutId, route, dryRun: false } }) : null
      }
    >
      <span className="grey">{t('repay.hint')}</span>
      <Form layout="vertical">
        <Form.Item label={t('repay.leg')}>
          <Radio.Group
            vertical
            value={payoutId}
            onChange={(event) => setPayoutId(event.target.value as string)}
            options={legs.map((leg) => ({
              value: leg.payoutId,
              label: (
                <>
                  {leg.tenderKind && say(tenderKindText[leg.tenderKind])} <Money of={leg.amount} />{' '}
                  <span className="grey">{say(payoutStatusText[leg.status])}</span>
                </>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('repay.route')} style={{ marginBottom: 0 }}>
          <Radio.Group
            value={route}
            onChange={(event) => setChosen(event.target.value as Route)}
            options={offered.map((each) => ({ value: each, label: say(routeText[each]) }))}
          />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
