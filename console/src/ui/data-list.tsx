import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../theme/finance.css';
import { usePrinting } from '../theme/use-printing.ts';
import { Facts } from './facts.tsx';
import { Nothing } from './nothing.tsx';

export type Column<T> = {
  readonly title: string;
  readonly value: (row: T) => ReactNode;
  /** Amounts and counts stand at the right. */
  readonly right?: boolean;
  /** Stands in the first line of the card on a phone. */
  readonly head?: boolean;
  /** Words that need the whole width of a card, and more than one line of a table. */
  readonly long?: boolean;
};

type Props<T> = {
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: readonly Column<T>[];
  readonly empty: string;
  /** One of several lists on a screen: that it is empty takes a line, not a picture. */
  readonly quiet?: boolean;
  /** What follows the last row of a table: totals as the server summed them, one value a column. */
  readonly total?: readonly ReactNode[] | undefined;
  readonly select?: { readonly keys: readonly string[]; readonly onChange: (keys: readonly string[]) => void };
};

/** A list as a table where there is room, and as cards on a phone, so that no column is out of sight. */
export const DataList = <T extends object>({
  rows,
  rowKey,
  columns,
  empty,
  quiet = false,
  total,
  select,
}: Props<T>) => {
  const { t } = useTranslation();
  // On paper nothing scrolls: words take a second line instead.
  const printing = usePrinting();
  if (rows.length === 0 && quiet) return <p className="panel grey quiet-empty">{empty}</p>;
  if (rows.length === 0) return <Nothing>{empty}</Nothing>;
  return (
    <>
      <div className="panel wide-only may-break list-panel">
        <Table<T>
          rowKey={rowKey}
          size="middle"
          pagination={false}
          {...(!printing && { scroll: { x: 'max-content' } })}
          dataSource={[...rows]}
          {...(select && {
            rowSelection: {
              selectedRowKeys: [...select.keys],
              onChange: (keys) => select.onChange(keys.map(String)),
            },
          })}
          columns={columns.map(({ title, value, right, long }) => ({
            key: title,
            // A column of buttons has no name to be seen, and one to be heard.
            title: title === '' ? <span className="unseen">{t('page.more')}</span> : title,
            align: right ? 'right' : 'left',
            render: (_, row) => (long ? <div className="list-long">{value(row)}</div> : value(row)),
          }))}
          {...(total && {
            summary: () => (
              <Table.Summary.Row style={{ fontWeight: 600 }}>
                {total.map((value, index) => (
                  <Table.Summary.Cell
                    key={columns[index]?.title ?? index}
                    index={index}
                    align={columns[index]?.right ? 'right' : 'left'}
                  >
                    {value}
                  </Table.Summary.Cell>
                ))}
              </Table.Summary.Row>
            ),
          })}
        />
      </div>
      <div className="cards">
        {rows.map((row) => (
          <section key={rowKey(row)} className="panel">
            <div className="card-line" style={{ marginBottom: 8, flexWrap: 'wrap', fontWeight: 600 }}>
              {columns
                .filter(({ head }) => head)
                .map(({ title, value }) => (
                  <span key={title} className="break">
                    {value(row)}
                  </span>
                ))}
            </div>
            <Facts
              of={columns.filter(({ head, long }) => !head && !long).map(({ title, value }) => [title, value(row)])}
            />
            {columns
              .filter(({ long }) => long)
              .map(({ title, value }) => (
                <div key={title} className="card-long">
                  <span className="grey">{title}</span>
                  <div>{value(row)}</div>
                </div>
              ))}
          </section>
        ))}
        {total && (
          <section className="panel">
            <Facts of={columns.map(({ title }, index) => [title, total[index]])} />
          </section>
        )}
      </div>
    </>
  );
};
