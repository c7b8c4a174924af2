import {
  fromDecimal,
  originalHasRoom,
  payoutStatusText,
  type Route,
  repayRoutes,
  routeText,
  tenderKindText,
} from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Case, type Order } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Money } from '../ui/money.tsx';
import { useSay } from '../words/use-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly refundCase: Case; readonly close: () => void };

type RepaidLeg = NonNullable<Case['settlement']>['legs'][number];

/** What bounced still counts at the channel; until the order is read, the way back is offered for nothing that bounced. */
const hasRoom = (leg: RepaidLeg, order: Order | undefined): boolean => {
  if (leg.status !== 'bounced') return true;
  const tender = order?.tenders.find(({ id }) => id === leg.tenderId);
  const [amount, refunded, reserved, bounced] = [tender?.amount, tender?.refunded, tender?.reserved, leg.amount].map(
    (each) => (each ? fromDecimal(each.currency, each.amount) : null),
  );
  if (!tender || !amount || !refunded || !reserved || !bounced) return false;
  return originalHasRoom({ kind: tender.kind, amount, refunded, reserved }, bounced);
};

/** Pays again what is proved not to have been paid. Which legs these are, the server says once more when it is asked. */
export const CaseRepay = ({ refundCase: { id, orderId, version, settlement }, close }: Props) => {
  const { t } = useTranslation();
  const say = useSay();
  const legs =
    settlement?.legs.filter(({ status }) => status === 'failed' || status === 'void' || status === 'bounced') ?? [];
  const [payoutId, setPayoutId] = useState(legs[0]?.payoutId);
  const [chosen, setChosen] = useState<Route | null>(null);
  const leg = legs.find((each) => each.payoutId === payoutId);
  const order = useQuery(ask.order(orderId)).data;
  const payees = useQuery(ask.payees(id)).data?.data ?? [];
  // A transfer can be chosen once the customer has named an account.
  const offered = (leg ? repayRoutes(leg, hasRoom(leg, order)) : []).filter(
    (way) => way !== 'transfer' || payees.length > 0,
  );
  const route = chosen !== null && offered.includes(chosen) ? chosen : (offered[0] ?? 'offline');
  const [payeeId, setPayeeId] = useState<string | null>(null);
  const payee = payees.find((each) => each.id === payeeId) ?? payees.at(-1);
  const move = useMove('repayCase', useDone(t('move.repay'), close));
  return (
    <MoveDialog
      title={t('repay.title')}
      close={close}
      error={move.error}
      confirm={t('repay.confirm')}
      busy={move.isPending}
      onConfirm={
        payoutId
          ? () =>
              move.mutate({
                params: { id },
                version,
                body: { payoutId, route, payeeId: route === 'transfer' ? (payee?.id ?? null) : null, dryRun: false },
              })
          : null
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
        {route === 'transfer' && (
          <Form.Item label={t('repay.payee')} style={{ marginBottom: 0 }}>
            <Radio.Group
              vertical
              value={payee?.id}
              onChange={(event) => setPayeeId(event.target.value as string)}
              options={payees.map((each) => ({
                value: each.id,
                label: `${each.bankName ?? ''} ${each.account} ${each.name}`.trim(),
              }))}
            />
          </Form.Item>
        )}
      </Form>
    </MoveDialog>
  );
};
