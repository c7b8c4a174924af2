import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { Goods } from './parcel-drawer.tsx';
import type { ListedParcel } from './queries.ts';
import { StageTag } from './stage-tag.tsx';
import { parcelRoomWords } from './words.ts';

type Props = {
  readonly parcels: readonly ListedParcel[];
  readonly open: (id: string) => void;
  readonly empty: string;
};

export const ParcelList = ({ parcels, open, empty }: Props) => {
  const w = useRoomWords(parcelRoomWords);
  const say = useSay();
  const arrive = useMove(
    'markParcelArrived',
    useDone(w('arrived'), () => undefined),
  );
  const moveOf = (parcel: ListedParcel) => {
    if (parcel.stage === 'inspected') return null;
    const isOnTheWay = parcel.stage === 'on_the_way';
    const name = w(isOnTheWay ? 'arrive' : 'inspect');
    return (
      <MoveButton
        scope="cases:work"
        aria-label={`${name} ${parcel.number}`}
        loading={arrive.isPending && arrive.variables?.params?.parcelId === parcel.id}
        onClick={() =>
          isOnTheWay ? arrive.mutate({ params: { id: parcel.case.id, parcelId: parcel.id } }) : open(parcel.id)
        }
      >
        {name}
      </MoveButton>
    );
  };
  return (
    <>
      <ProblemAlert error={arrive.error} />
      <DataList
        rows={parcels}
        rowKey={({ id }) => id}
        empty={empty}
        columns={[
          {
            title: w('number'),
            head: true,
            value: ({ id, number, carrierText }) => (
              <Button
                type="link"
                className="number break"
                style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'left' }}
                onClick={() => open(id)}
              >
                {say(carrierText)} {number}
              </Button>
            ),
          },
          { title: w('stage'), head: true, value: (parcel) => <StageTag of={parcel} /> },
          { title: w('since'), value: ({ since }) => <When at={since} /> },
          { title: w('goods'), value: ({ goods }) => <Goods of={goods} /> },
          {
            title: w('case'),
            value: (parcel) => (
              <Link to="/cases/$id" params={{ id: parcel.case.id }} className="number">
                {parcel.case.number}
              </Link>
            ),
          },
          { title: w('store'), value: ({ store }) => store.name },
          { title: '', value: moveOf },
        ]}
      />
    </>
  );
};
