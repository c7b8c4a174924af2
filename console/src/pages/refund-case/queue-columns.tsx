import { causeText, claimKindText, type Text, text } from '@redress/domain';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../../api/queries.ts';
import { Money } from '../../ui/money.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';
import { DueTag } from './due-tag.tsx';
import { TagMarks } from './tags/tag-mark.tsx';

export type Column = {
  readonly key: string;
  readonly name: Text;
  readonly right?: boolean;
  readonly show: (of: CaseSummary) => ReactNode;
};

const Say = ({ of }: { readonly of: Text }) => <>{useSay()(of)}</>;

/** What the list can show beside the number, which is always there. */
export const columns: readonly Column[] = [
  {
    key: 'order',
    name: text('订单号', 'Order'),
    show: ({ orderNumber }) => <span className="number">{orderNumber}</span>,
  },
  { key: 'cause', name: text('原因', 'Cause'), show: ({ cause }) => <Say of={causeText[cause]} /> },
  { key: 'kind', name: text('类型', 'Kind'), show: ({ kind }) => <Say of={claimKindText[kind]} /> },
  { key: 'status', name: text('状态', 'State'), show: ({ status }) => <CaseTag status={status} /> },
  { key: 'tags', name: text('标签', 'Tags'), show: ({ tags }) => <TagMarks of={tags} /> },
  { key: 'due', name: text('时限', 'Due'), show: ({ dueOn, status }) => <DueTag dueOn={dueOn} status={status} /> },
  { key: 'claimed', name: text('申请时间', 'Claimed'), show: ({ claimedAt }) => <When at={claimedAt} /> },
  { key: 'updated', name: text('更新时间', 'Updated'), show: ({ updatedAt }) => <When at={updatedAt} /> },
  {
    key: 'amount',
    name: text('批准金额', 'Approved'),
    right: true,
    show: ({ amountApproved }) => amountApproved && <Money of={amountApproved} />,
  },
];
export const usualColumns = ['order', 'cause', 'status', 'tags', 'due', 'claimed', 'amount'];
