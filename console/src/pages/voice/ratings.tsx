import { type Cause, causes, causeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { oneOf } from '../../search.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { LessonWrite } from '../refund-case/lessons/lesson-write.tsx';
import { askVoice, type Rating } from './queries.ts';
import { RatingSummary } from './rating-summary.tsx';
import { Stars } from './stars.tsx';
import { StoreSelect } from './store-select.tsx';
import { voiceWords } from './words.ts';

const scores = [1, 2, 3, 4, 5] as const;

/** The ratings, the lowest first, under how they spread over stores and causes. */
export const Ratings = () => {
  const w = useRoomWords(voiceWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/voice' });
  const navigate = useNavigate({ from: '/voice' });
  const { store: storeId, from, to, cursor } = search;
  const cause = oneOf<Cause>(search.cause, causes);
  const stars = scores.find((each) => String(each) === search.stars);
  const words = search.words === 'with' ? ('with' as const) : undefined;
  const sort = search.sort === 'newest' ? ('newest' as const) : undefined;
  const ratings = useQuery(askVoice.ratings({ storeId, cause, from, to, stars, words, sort, cursor, limit: 20 }));
  const summary = useQuery(askVoice.summary({ storeId, cause, from, to }));
  const go = (change: typeof search) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  const filtered = Boolean(storeId || cause || stars || words || from || to);
  return (
    <>
      <div className="filter-bar">
        <StoreSelect value={storeId} pick={(value) => go({ store: value })} />
        <Select
          aria-label={w('rating.anyCause')}
          value={cause ?? ''}
          onChange={(value) => go({ cause: value || undefined })}
          options={[
            { value: '', label: w('rating.anyCause') },
            ...causes.map((value) => ({ value, label: say(causeText[value]) })),
          ]}
        />
        <Select
          aria-label={w('rating.anyStars')}
          value={stars === undefined ? '' : String(stars)}
          onChange={(value) => go({ stars: value || undefined })}
          options={[
            { value: '', label: w('rating.anyStars') },
            ...scores.map((count) => ({ value: String(count), label: w('rating.stars', { count }) })),
          ]}
        />
        <Select
          aria-label={w('rating.sort')}
          value={sort ?? 'lowest'}
          onChange={(value) => go({ sort: value === 'newest' ? value : undefined })}
          options={(['lowest', 'newest'] as const).map((value) => ({ value, label: w(`rating.${value}`) }))}
        />
        <span className="span-days">
          <Input
            type="date"
            aria-label={w('rating.from')}
            value={from ?? ''}
            onChange={({ target }) => go({ from: target.value || undefined })}
          />
          –
          <Input
            type="date"
            aria-label={w('rating.to')}
            value={to ?? ''}
            onChange={({ target }) => go({ to: target.value || undefined })}
          />
        </span>
        <Checkbox
          checked={words === 'with'}
          onChange={({ target }) => go({ words: target.checked ? 'with' : undefined })}
        >
          {w('rating.words')}
        </Checkbox>
      </div>
      <Loaded of={summary} rows={4}>
        {(sum) => (
          <RatingSummary of={sum} pickStore={(store) => go({ store })} pickCause={(picked) => go({ cause: picked })} />
        )}
      </Loaded>
      {/* After what they come to, so that they do not sink when that comes. */}
      {!summary.isPending && (
        <Loaded of={ratings}>
          {({ data }) =>
            data.length === 0 ? (
              <Nothing>{filtered ? w('rating.noMatch') : w('rating.none')}</Nothing>
            ) : (
              <ul className="voice-list">
                {data.map((rating) => (
                  <RatingCard key={rating.id} of={rating} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
      <Pager cursor={cursor} next={ratings.data?.nextCursor ?? null} go={(next) => go({ cursor: next })} />
    </>
  );
};

const RatingCard = ({ of }: { readonly of: Rating }) => {
  const w = useRoomWords(voiceWords);
  const say = useSay();
  const [learning, setLearning] = useState(false);
  return (
    <li className="panel stack" style={{ gap: 8 }}>
      <div className="card-line voice-head">
        <Stars score={of.score} />
        <span className="grey small">
          <When at={of.ratedAt} />
        </span>
      </div>
      {of.words ? (
        <p className="voice-words break">{of.words}</p>
      ) : (
        <p className="grey voice-line">{w('rating.noWords')}</p>
      )}
      <div className="card-line voice-head">
        <span className="grey small">
          <Link to="/cases/$id" params={{ id: of.caseId }} className="number">
            {of.caseNumber}
          </Link>{' '}
          · {of.store.name} · {say(of.causeText)}
          {of.lessons > 0 && ` · ${w('rating.lessons', { count: of.lessons })}`}
        </span>
        <MoveButton
          scope="cases:work"
          size="small"
          aria-label={`${w('rating.learn')} ${of.caseNumber}`}
          onClick={() => setLearning(true)}
        >
          {w('rating.learn')}
        </MoveButton>
      </div>
      {learning && <LessonWrite id={of.caseId} close={() => setLearning(false)} />}
    </li>
  );
};
