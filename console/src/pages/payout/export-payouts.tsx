import { DownloadOutlined } from '@ant-design/icons';
import { type HoldReason, holdReasonText, routeText } from '@redress/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { Payout } from '../../api/queries.ts';
import type { QueryFor } from '../../api/routes.ts';
import { saveFile } from '../../api/save-file.ts';
import { useAccounts } from '../../api/use-names.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { csvOf } from './csv.ts';
import { payoutWords } from './words.ts';

/** The list as a spreadsheet takes it, all pages of it, with the same filters. */
export const ExportPayouts = ({ filter }: { readonly filter: NonNullable<QueryFor<'listPayouts'>> }) => {
  const t = useRoomWords(payoutWords);
  const language = useLanguage();
  const { nameOf } = useAccounts();
  const [read, setRead] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const holdOf = (reason: HoldReason | null) => (reason === null ? '' : holdReasonText[reason][language]);
  const rowOf = (payout: Payout): readonly string[] => [
    payout.requestNumber,
    payout.channelAccountId === null ? '' : nameOf(payout.channelAccountId),
    routeText[payout.route][language],
    payout.statusText[language],
    holdOf(payout.holdReason),
    payout.amount.currency,
    payout.amount.amount,
    payout.settled?.at ?? '',
    payout.settled?.channelNumber ?? '',
    payout.caseId,
  ];
  const save = async (): Promise<void> => {
    setProblem(null);
    const rows: Payout[] = [];
    try {
      for (let cursor: string | null = null; ; ) {
        setRead(rows.length);
        const page: { readonly data: readonly Payout[]; readonly nextCursor: string | null } = await call(
          'listPayouts',
          {
            query: { ...filter, cursor, limit: 100 },
          },
        );
        rows.push(...page.data);
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      saveFile(new Blob([csvOf(headings[language], rows.map(rowOf))], { type: 'text/csv' }), 'payouts.csv');
    } catch (error) {
      setProblem(error);
    } finally {
      setRead(null);
    }
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={read !== null} onClick={() => void save()}>
        {read === null ? t('exportCsv') : t('exporting', { count: read })}
      </Button>
      <ProblemAlert error={problem} />
    </>
  );
};

const headings = {
  zh: ['请求号', '账户', '方式', '状态', '暂缓原因', '币种', '金额', '到账时间', '渠道流水号', '退款单'],
  en: [
    'request',
    'account',
    'route',
    'state',
    'held because',
    'currency',
    'amount',
    'arrived',
    'channel number',
    'case',
  ],
} as const;
