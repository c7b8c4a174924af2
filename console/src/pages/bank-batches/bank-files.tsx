import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAccounts } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { ByAt } from './batch-marks.tsx';
import { askBank } from './queries.ts';
import { bankWords } from './words.ts';

type Props = { readonly cursor: string | undefined; readonly go: (cursor: string | undefined) => void };

/** What the bank sent, newest first, with what came of its lines. */
export const BankFiles = ({ cursor, go }: Props) => {
  const t = useRoomWords(bankWords);
  const { nameOf } = useAccounts();
  const files = useQuery(askBank.files(cursor));
  return (
    <>
      <Loaded of={files}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noFiles')}
            columns={[
              {
                title: t('name'),
                head: true,
                value: ({ id, name }) => (
                  <Link to="/bank-files/$id" params={{ id }} search={{}} className="break">
                    {name}
                  </Link>
                ),
              },
              { title: t('kind'), value: ({ kind }) => t(`kinds.${kind}`) },
              { title: t('account'), value: ({ channelAccountId }) => nameOf(channelAccountId) },
              { title: t('lines'), right: true, value: ({ lines }) => lines },
              { title: t('verdicts.moves'), right: true, value: ({ counts }) => counts.moves },
              {
                title: t('open'),
                right: true,
                head: true,
                value: ({ id, open }) =>
                  open === 0 ? (
                    <span className="tone tone-done">0</span>
                  ) : (
                    <Link to="/bank-files/$id" params={{ id }} search={{ open: 'true' }} className="tone tone-trouble">
                      {t('open')} {open}
                    </Link>
                  ),
              },
              { title: t('takenBy'), value: ({ takenIn }) => <ByAt of={takenIn} /> },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={files.data?.nextCursor ?? null} go={go} />
    </>
  );
};
