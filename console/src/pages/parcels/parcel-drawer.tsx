import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer, Skeleton } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { Facts } from '../../ui/facts.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { InspectForm } from './inspect-form.tsx';
import { askReturns, type ListedParcel } from './queries.ts';
import { StageTag } from './stage-tag.tsx';
import { parcelRoomWords } from './words.ts';

/** One parcel: what should be in it, and what the warehouse says about it. */
export const ParcelDrawer = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  useFocusBack();
  const w = useRoomWords(parcelRoomWords);
  const { data: parcel, error, refetch } = useQuery(askReturns.one(id));
  return (
    <Drawer open size={440} title={w('parcel')} onClose={close}>
      {error && !parcel ? <ProblemAlert error={error} again={() => void refetch()} /> : null}
      {!parcel && !error && <Skeleton active />}
      {parcel && (
        <div className="stack">
          <ParcelHead parcel={parcel} />
          {parcel.stage === 'on_the_way' && <Arrive parcel={parcel} />}
          <ParcelFacts parcel={parcel} />
          {parcel.stage !== 'inspected' && <InspectForm key={parcel.id} parcel={parcel} />}
          <p className="grey small" style={{ margin: 0 }}>
            {w('photos')}
          </p>
          <Link to="/cases/$id" params={{ id: parcel.case.id }}>
            {w('toCase')}
          </Link>
        </div>
      )}
    </Drawer>
  );
};

const ParcelHead = ({ parcel }: { readonly parcel: ListedParcel }) => {
  const say = useSay();
  return (
    <div className="card-line" style={{ flexWrap: 'wrap' }}>
      <strong className="number break">
        {say(parcel.carrierText)} {parcel.number}
      </strong>
      <StageTag of={parcel} />
    </div>
  );
};

const Arrive = ({ parcel }: { readonly parcel: ListedParcel }) => {
  const w = useRoomWords(parcelRoomWords);
  const arrive = useMove(
    'markParcelArrived',
    useDone(w('arrived'), () => undefined),
  );
  return (
    <div className="stack" style={{ gap: 8 }}>
      <MoveButton
        scope="cases:work"
        size="large"
        loading={arrive.isPending}
        onClick={() => arrive.mutate({ params: { id: parcel.case.id, parcelId: parcel.id } })}
      >
        {w('arrive')}
      </MoveButton>
      <ProblemAlert error={arrive.error} />
    </div>
  );
};

const ParcelFacts = ({ parcel }: { readonly parcel: ListedParcel }) => {
  const w = useRoomWords(parcelRoomWords);
  const say = useSay();
  const { inspected, arrivedAt, arrivedBy, recordedBy, recordedAt, scanned } = parcel;
  return (
    <Facts
      of={[
        [w('goods'), <Goods key="goods" of={parcel.goods} />],
        [
          w('case'),
          <span key="case" className="row" style={{ gap: 6 }}>
            <Link to="/cases/$id" params={{ id: parcel.case.id }} className="number">
              {parcel.case.number}
            </Link>
            <CaseTag status={parcel.case.status} />
          </span>,
        ],
        [
          w('order'),
          <span key="order" className="number break">
            {parcel.orderNumber}
          </span>,
        ],
        [w('store'), parcel.store.name],
        [
          w('recorded'),
          <span key="recorded">
            {recordedBy.name} · {w(scanned ? 'scanned' : 'typed')} · <When at={recordedAt} />
          </span>,
        ],
        [
          w('arrivedAt'),
          arrivedAt && (
            <span key="arrived">
              {arrivedBy?.name} · <When at={arrivedAt} />
            </span>
          ),
        ],
        [
          w('inspectedAt'),
          inspected && (
            <span key="inspected">
              {inspected.by.name} · <When at={inspected.at} />
            </span>
          ),
        ],
        [w('finding'), inspected && say(inspected.conditionText)],
        [w('note'), inspected?.note],
      ]}
    />
  );
};

/** What the case says comes back, a line each. */
export const Goods = ({ of }: { readonly of: ListedParcel['goods'] }) => (
  <span className="break" style={{ display: 'inline-block', maxWidth: 280, whiteSpace: 'normal' }}>
    {of.map(({ title, quantity }) => (
      <span key={title} style={{ display: 'block' }}>
        {title} × <span className="number">{quantity}</span>
      </span>
    ))}
  </span>
);
