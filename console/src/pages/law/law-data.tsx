import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { serverTime } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { AddRates, AddYear } from './add-data.tsx';
import { LawNav } from './law-nav.tsx';
import { Checked } from './library.tsx';
import { askLaw } from './queries.ts';
import { lawWords } from './words.ts';

/** Sixty days before data end, somebody should look for what follows. */
const soonDays = 60;

/** Rates and the calendar of rest days, and how far each is known. */
export const LawData = () => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  const rates = useQuery(askLaw.rates());
  const years = useQuery(askLaw.restDays());
  const [form, setForm] = useState<'rates' | 'year' | null>(null);
  const lastYear = years.data?.data.at(-1)?.year;
  return (
    <>
      <LawNav />
      {/* Both are waited for: whichever came first would be pushed down by the other. */}
      <Loaded of={rates}>
        {({ data: series }) => (
          <Loaded of={years}>
            {({ data: calendar }) => (
              <div className="stack">
                {series.map(({ series: key, name, through }) => (
                  <Ends key={key} name={say(name)} day={through} />
                ))}
                {lastYear !== undefined && <Ends name={t('restDays')} day={`${lastYear}-12-31`} />}
                <section>
                  <SectionHead title={t('rates')} add={t('addRates')} open={() => setForm('rates')} />
                  <Rates of={series} />
                </section>
                <section>
                  <SectionHead title={t('restDays')} add={t('addYear')} open={() => setForm('year')} />
                  <RestDays of={calendar} />
                </section>
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
      {form === 'rates' && <AddRates close={() => setForm(null)} />}
      {form === 'year' && <AddYear year={(lastYear ?? 2_025) + 1} close={() => setForm(null)} />}
    </>
  );
};

type SectionHeadProps = { readonly title: string; readonly add: string; readonly open: () => void };

const SectionHead = ({ title, add, open }: SectionHeadProps) => (
  <div className="row" style={{ justifyContent: 'space-between', marginBottom: 8 }}>
    <h2 className="section-title">{title}</h2>
    <MoveButton scope="law:write" onClick={open}>
      {add}
    </MoveButton>
  </div>
);

const Rates = ({ of }: { readonly of: ReplyFor<'listRates'>['data'] }) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  return (
    <div className="two-up">
      {of.map(({ series, name, through, entries }) => (
        <section key={series} className="panel">
          <h2>{say(name)}</h2>
          <div>
            {entries
              .toReversed()
              .slice(0, 12)
              .map(({ from, ratePpm, status, source }) => (
                <div key={from} className="case-line card-line" title={source}>
                  <span className="number">{from}</span>
                  <span>
                    <strong className="number">{ratePpm / 10_000}%</strong>{' '}
                    {status === 'from_memory' && <Checked of={status} />}
                  </span>
                </div>
              ))}
          </div>
          <p className="grey small" style={{ marginBottom: 0 }}>
            {t('knownTo')} {through}
          </p>
        </section>
      ))}
    </div>
  );
};

const RestDays = ({ of }: { readonly of: ReplyFor<'listRestDays'>['data'] }) => {
  const t = useRoomWords(lawWords);
  return (
    <DataList
      rows={of.toReversed()}
      rowKey={({ year }) => String(year)}
      empty={t('noYears')}
      columns={[
        { title: t('year'), head: true, value: ({ year }) => year },
        {
          title: t('periods'),
          value: ({ periods }) =>
            periods.map(({ name, from, through }) => (
              <div key={name + from} className="small">
                {name} <span className="number">{from.slice(5)}</span> –{' '}
                <span className="number">{through.slice(5)}</span>
              </div>
            )),
        },
        {
          title: t('weekends'),
          value: ({ workingWeekends }) => (
            <span className="small">{workingWeekends.map((day) => day.slice(5)).join(' ')}</span>
          ),
        },
        { title: t('status'), value: ({ status }) => <Checked of={status} /> },
      ]}
    />
  );
};

const Ends = ({ name, day }: { readonly name: string; readonly day: string }) => {
  const t = useRoomWords(lawWords);
  const now = serverTime()?.getTime() ?? 0;
  const left = (Date.parse(`${day}T23:59:59+08:00`) - now) / 86_400_000;
  if (left > soonDays) return null;
  return <Alert type="warning" showIcon title={t(left < 0 ? 'overIn' : 'soon', { name, day })} />;
};
