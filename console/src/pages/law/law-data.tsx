import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { serverTime } from '../../api/client.ts';
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
      <div className="stack">
        {rates.data?.data.map(({ series, name, through }) => (
          <Ends key={series} name={say(name)} day={through} />
        ))}
        {lastYear !== undefined && <Ends name={t('restDays')} day={`${lastYear}-12-31`} />}
        <section>
          <div className="row" style={{ justifyContent: 'space-between', marginBottom: 8 }}>
            <h2 className="section-title">{t('rates')}</h2>
            <MoveButton scope="law:write" onClick={() => setForm('rates')}>
              {t('addRates')}
            </MoveButton>
          </div>
          <Loaded of={rates}>
            {({ data }) => (
              <div className="two-up">
                {data.map(({ series, name, through, entries }) => (
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
            )}
          </Loaded>
        </section>
        <section>
          <div className="row" style={{ justifyContent: 'space-between', marginBottom: 8 }}>
            <h2 className="section-title">{t('restDays')}</h2>
            <MoveButton scope="law:write" onClick={() => setForm('year')}>
              {t('addYear')}
            </MoveButton>
          </div>
          <Loaded of={years}>
            {({ data }) => (
              <DataList
                rows={data.toReversed()}
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
            )}
          </Loaded>
        </section>
      </div>
      {form === 'rates' && <AddRates close={() => setForm(null)} />}
      {form === 'year' && <AddYear year={(lastYear ?? 2_025) + 1} close={() => setForm(null)} />}
    </>
  );
};

const Ends = ({ name, day }: { readonly name: string; readonly day: string }) => {
  const t = useRoomWords(lawWords);
  const now = serverTime()?.getTime() ?? 0;
  const left = (Date.parse(`${day}T23:59:59+08:00`) - now) / 86_400_000;
  if (left > soonDays) return null;
  return <Alert type="warning" showIcon title={t(left < 0 ? 'overIn' : 'soon', { name, day })} />;
};
