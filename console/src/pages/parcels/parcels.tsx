import { carriers, carrierText, parcelStages } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select, Tabs } from 'antd';
import { oneOf } from '../../search.ts';
import '../../theme/queue.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { StoreSelect } from '../voice/store-select.tsx';
import { TabCount } from '../voice/tab-count.tsx';
import { ParcelDrawer } from './parcel-drawer.tsx';
import { ParcelList } from './parcel-list.tsx';
import { askReturns } from './queries.ts';
import { ScanField } from './scan-field.tsx';
import { parcelRoomWords } from './words.ts';

/** What stands in the warehouse comes first: it is what one comes to work for. */
const tabs = ['arrived', 'on_the_way', 'inspected', 'all'] as const;
const spans = ['3', '7', '15'] as const;

/** The parcels in which goods come back, over all cases: scanned, noted, opened, and said what was found. */
export const Parcels = () => {
  const w = useRoomWords(parcelRoomWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/parcels' });
  const navigate = useNavigate({ from: '/parcels' });
  const { store, find, number, open, cursor } = search;
  const tab = oneOf(search.stage, tabs) ?? (number || find ? 'all' : 'arrived');
  const carrier = oneOf(search.carrier, carriers);
  const days = oneOf(search.days, spans);
  const filter = { storeId: store, carrier, days: days && Number(days), find, number };
  const stage = oneOf(tab, parcelStages);
  const parcels = useQuery(askReturns.list({ ...filter, stage, cursor, limit: 20 }));
  const counts = useQuery(askReturns.counts(store)).data;
  const go = (change: typeof search) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  const isNarrow = Object.values({ ...filter, storeId: undefined }).some((each) => each !== undefined);
  return (
    <>
      <div className="page-head">
        <h1>{w('title')}</h1>
      </div>
      <ScanField
        open={(id) => go({ cursor, open: id })}
        list={(each) => go({ number: each, stage: undefined, find: undefined })}
      />
      <Tabs
        activeKey={tab}
        onChange={(key) => go({ stage: key })}
        items={tabs.map((key) => ({
          key,
          label: (
            <>
              {w(`stages.${key}`)} {key !== 'all' && <TabCount of={counts?.[key]} />}
            </>
          ),
        }))}
      />
      <div className="filter-bar">
        <StoreSelect value={store} pick={(value) => go({ store: value })} />
        <Select
          aria-label={w('carrier')}
          value={carrier ?? ''}
          onChange={(value) => go({ carrier: value || undefined })}
          options={[
            { value: '', label: w('allCarriers') },
            ...carriers.map((value) => ({ value, label: say(carrierText[value]) })),
          ]}
        />
        <Select
          aria-label={w('days')}
          value={days ?? ''}
          onChange={(value) => go({ days: value || undefined })}
          options={[
            { value: '', label: w('anyDays') },
            ...spans.map((value) => ({ value, label: w('overDays', { days: value }) })),
          ]}
        />
        <Input.Search
          allowClear
          key={find ?? number ?? ''}
          aria-label={w('find')}
          placeholder={w('find')}
          defaultValue={find ?? number}
          maxLength={60}
          style={{ width: 260 }}
          onSearch={(words) => go({ find: words.trim() || undefined, number: undefined })}
        />
      </div>
      <ScopeNote scope="cases:work" moves={w('inspect')} />
      <Loaded of={parcels}>
        {({ data }) => (
          <ParcelList
            parcels={data}
            empty={w(isNarrow ? 'none.match' : `none.${tab}`)}
            open={(id) => go({ cursor, open: id })}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={parcels.data?.nextCursor ?? null} go={(next) => go({ cursor: next })} />
      {open && <ParcelDrawer id={open} close={() => go({ cursor, open: undefined })} />}
    </>
  );
};
