import { holdReasonText, routeText } from '@redress/domain';
import { Button, Checkbox, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../../api/queries.ts';
import { Money } from '../../ui/money.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PayoutTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { payoutWords } from './words.ts';

type Props = {
  readonly payouts: readonly Payout[];
  readonly open: (id: string) => void;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
};

export const PayoutList = ({ payouts, open, chosen, choose }: Props) => {
  const { t } = useTranslation();
  const words = useRoomWords(payoutWords);
  const say = useSay();
  if (payouts.length === 0) return <Nothing>{t('payouts.empty')}</Nothing>;
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <div className="panel wide-only" style={{ padding: '4px 8px' }}>
        <Table<Payout>
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={[...payouts]}
          scroll={{ x: 860 }}
          rowSelection={{
            selectedRowKeys: [...chosen],
            onChange: (keys) => choose(keys.map(String)),
            getCheckboxProps: ({ requestNumber }) => ({ 'aria-label': requestNumber }),
          }}
          onRow={({ id }) => ({ style: { cursor: 'pointer' }, onClick: () => open(id) })}
          columns={[
            {
              title: t('payouts.number'),
              render: (_, { id, requestNumber }) => (
                <Button type="link" size="small" className="number" style={{ padding: 0 }} onClick={() => open(id)}>
                  {requestNumber}
                </Button>
              ),
            },
            { title: t('payouts.route'), render: (_, { route }) => say(routeText[route]) },
            {
              title: t('payouts.status'),
              render: (_, { status, holdReason }) => (
                <>
                  <PayoutTag status={status} />
                  {holdReason && (
                    <span className="grey small" style={{ display: 'block' }}>
                      {say(holdReasonText[holdReason])}
                    </span>
                  )}
                </>
              ),
            },
            { title: t('payouts.amount'), align: 'right', render: (_, { amount }) => <Money of={amount} /> },
            {
              title: t('payouts.sends'),
              align: 'right',
              render: (_, { sends, queries }) => (
                <span className="number">
                  {sends} / {queries}
                </span>
              ),
            },
            { title: t('payouts.settled'), render: (_, { settled }) => settled && <When at={settled.at} /> },
          ]}
        />
      </div>
      <div className="cards">
        {payouts.map(({ id, requestNumber, status, holdReason, amount, route }) => (
          <div key={id} className="row" style={{ flexWrap: 'nowrap' }}>
            <Checkbox
              aria-label={`${words('request')} ${requestNumber}`}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <button type="button" className="card" style={{ minWidth: 0 }} onClick={() => open(id)}>
              <span className="card-line">
                <PayoutTag status={status} />
                <strong>
                  <Money of={amount} />
                </strong>
              </span>
              <span className="card-line grey small" style={{ flexWrap: 'wrap' }}>
                <span className="number break">{requestNumber}</span>
                <span style={{ whiteSpace: 'nowrap' }}>{say(routeText[route])}</span>
              </span>
              {holdReason && <span className="grey small">{say(holdReasonText[holdReason])}</span>}
            </button>
          </div>
        ))}
      </div>
    </>
  );
};
