import { causes, causeText, claimKinds, claimKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import type { CaseSearch } from '../../paths.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { queueWords } from './queue-words.ts';
import { TagSelect } from './tags/tag-select.tsx';
import { TagsDialog } from './tags/tags-dialog.tsx';
import { tagWords } from './tags/words.ts';

type Props = { readonly search: CaseSearch; readonly filter: (change: CaseSearch) => void };

/** The filters that are used all day in one row; amount, days and kind below, unfolded when one of them is set. */
export const QueueFilters = ({ search, filter }: Props) => {
  const { t } = useTranslation();
  const w = useRoomWords(queueWords);
  const say = useSay();
  const stores = useQuery(ask.stores());
  const tagged = useRoomWords(tagWords);
  const [managing, setManaging] = useState(false);
  const { find, number, store, cause, tag, kind, who, amountFrom, amountTo, since, until } = search;
  const isMore = Boolean(kind ?? amountFrom ?? amountTo ?? since ?? until);
  const [wide, setWide] = useState(isMore);
  const isAny = isMore || Boolean(find ?? number ?? store ?? cause ?? tag ?? who);
  return (
    <div className="queue-filters" data-wide={wide}>
      <div className="row">
        <Input.Search
          key={find ?? number}
          allowClear
          defaultValue={find ?? number}
          placeholder={w('find')}
          aria-label={w('find')}
          onSearch={(words) => filter({ find: words.trim() || undefined, number: undefined })}
        />
        <Select
          allowClear
          value={store}
          placeholder={t('queue.store')}
          aria-label={t('queue.store')}
          options={stores.data?.data.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={(id?: string) => filter({ store: id })}
        />
        <Select
          allowClear
          value={cause}
          placeholder={w('cause')}
          aria-label={w('cause')}
          options={causes.map((each) => ({ value: each, label: say(causeText[each]) }))}
          onChange={(value?: CaseSearch['cause']) => filter({ cause: value })}
        />
        <TagSelect
          retiredToo
          value={tag}
          placeholder={tagged('any')}
          aria-label={tagged('any')}
          onChange={(id?: string) => filter({ tag: id })}
        />
        <Button type="link" size="small" aria-expanded={wide} onClick={() => setWide(!wide)}>
          {wide ? w('less') : w('more')}
        </Button>
        {isAny && (
          <Button
            type="link"
            size="small"
            title={w('copy')}
            onClick={() =>
              filter({
                find: undefined,
                number: undefined,
                store: undefined,
                cause: undefined,
                tag: undefined,
                kind: undefined,
                who: undefined,
                amountFrom: undefined,
                amountTo: undefined,
                since: undefined,
                until: undefined,
              })
            }
          >
            {w('reset')}
          </Button>
        )}
      </div>
      {wide && (
        <div className="row">
          <Select
            allowClear
            value={kind}
            placeholder={w('kind')}
            aria-label={w('kind')}
            options={claimKinds.map((each) => ({ value: each, label: say(claimKindText[each]) }))}
            onChange={(value?: CaseSearch['kind']) => filter({ kind: value })}
          />
          <Span
            label={w('amount')}
            type="number"
            from={amountFrom}
            to={amountTo}
            set={(from, to) => filter({ amountFrom: from, amountTo: to })}
          />
          <Span
            label={w('claimed')}
            type="date"
            from={since}
            to={until}
            set={(from, to) => filter({ since: from, until: to })}
          />
          <Button type="link" size="small" onClick={() => setManaging(true)}>
            {tagged('manage')}
          </Button>
        </div>
      )}
      {managing && <TagsDialog close={() => setManaging(false)} />}
    </div>
  );
};

type SpanProps = {
  readonly label: string;
  readonly type: 'number' | 'date';
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly set: (from: string | undefined, to: string | undefined) => void;
};

/** From one value to another; each is taken when the field is left or Enter is pressed. */
const Span = ({ label, type, from, to, set }: SpanProps) => {
  const w = useRoomWords(queueWords);
  const field = (name: string, value: string | undefined, take: (value: string | undefined) => void) => (
    <input
      key={value}
      className="span-field number"
      type={type}
      min={type === 'number' ? 0 : undefined}
      step={1}
      defaultValue={value}
      aria-label={`${label} ${name}`}
      onBlur={({ target }) => {
        const given = type === 'number' ? target.value.replace(/\..*$/, '').replace(/\D/g, '') : target.value;
        if ((given || undefined) !== value) take(given || undefined);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
  return (
    <fieldset className="span">
      <legend>{label}</legend>
      {field(w('from'), from, (value) => set(value, to))}
      <span aria-hidden="true">–</span>
      {field(w('to'), to, (value) => set(from, value))}
    </fieldset>
  );
};
