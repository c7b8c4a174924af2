import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ask } from '../../api/queries.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { voiceWords } from './words.ts';

type Props = { readonly value: string | undefined; readonly pick: (store: string | undefined) => void };

/** One of the stores, or all of them. */
export const StoreSelect = ({ value, pick }: Props) => {
  const w = useRoomWords(voiceWords);
  const stores = useQuery(ask.stores()).data?.data ?? [];
  return (
    <Select
      aria-label={w('store')}
      value={value ?? ''}
      style={{ minWidth: 170 }}
      onChange={(store) => pick(store || undefined)}
      options={[{ value: '', label: w('allStores') }, ...stores.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
};
