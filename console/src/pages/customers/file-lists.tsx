import { payeeKindText } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import type { ReplyFor } from '../../api/routes.ts';
import { DataList } from '../../ui/data-list.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { customerWords } from './words.ts';

type CustomerFile = ReplyFor<'getCustomerFile'>;

/** Which version of the policy the customer agreed to, how and when. */
export const Consents = ({ of }: { readonly of: CustomerFile['consents'] }) => {
  const t = useRoomWords(customerWords);
  return (
    <DataList
      quiet
      rows={of}
      rowKey={({ orderId }) => orderId}
      empty={t('noConsents')}
      columns={[
        {
          title: t('order'),
          head: true,
          value: ({ orderId, orderNumber }) => (
            <Link to="/orders/$id" params={{ id: orderId }} className="number break">
              {orderNumber}
            </Link>
          ),
        },
        { title: t('version'), value: ({ policyVersion }) => t('versionOf', { version: policyVersion }) },
        { title: t('how'), value: ({ how }) => t(`ways.${how}`) },
        { title: t('shownAt'), value: ({ shownAt }) => <When at={shownAt} /> },
        { title: t('agreedAt'), value: ({ agreedAt }) => agreedAt && <When at={agreedAt} /> },
      ]}
    />
  );
};

/** The accounts that the customer's cases named, masked. */
export const Payees = ({ of }: { readonly of: CustomerFile['payees'] }) => {
  const t = useRoomWords(customerWords);
  const say = useSay();
  return (
    <DataList
      quiet
      rows={of}
      rowKey={({ id }) => id}
      empty={t('noPayees')}
      columns={[
        { title: t('account'), head: true, value: ({ account }) => <span className="number break">{account}</span> },
        { title: t('kind'), value: ({ kind }) => say(payeeKindText[kind]) },
        { title: t('name'), value: ({ name }) => name },
        { title: t('bank'), value: ({ bankName }) => bankName },
        { title: t('check'), value: ({ nameCheck }) => t(`checks.${nameCheck}`) },
        {
          title: t('byWhom'),
          value: ({ recordedBy, recordedAt }) => (
            <>
              {recordedBy.name} <When at={recordedAt} />
            </>
          ),
        },
        {
          title: t('case'),
          value: ({ caseId }) => (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {t('openCase')}
            </Link>
          ),
        },
      ]}
    />
  );
};
