import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-may.ts';
import { useMove } from '../../api/use-move.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { doorWords } from './door-words.ts';
import { askMessages } from './queries.ts';

/** Where mail is handed in, since when its secret holds, and a new one, which is shown once. */
export const InboundDoor = () => {
  const w = useRoomWords(doorWords);
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const move = useMove('openInboundMail', (made) => {
    setAsking(false);
    setSecret(made.secret);
  });
  return (
    <section className="panel stack" style={{ marginTop: 16 }} aria-label={w('title')}>
      <h2 style={{ margin: 0, fontSize: 16 }}>{w('title')}</h2>
      <p className="grey" style={{ margin: 0 }}>
        {w('hint')}
      </p>
      <Loaded of={useQuery(askMessages.door())} rows={3}>
        {(door) => (
          <>
            <Facts
              of={[
                [w('address'), <span key="a" className="break">{`POST ${location.origin}${door.path}`}</span>],
                [
                  w('secret'),
                  <span key="s" className={`tone tone-${door.open ? 'done' : 'waiting'}`}>
                    {w(door.open ? 'made' : 'none')}
                  </span>,
                ],
                [
                  w('madeBy'),
                  door.madeAt && (
                    <span key="m">
                      {door.madeBy?.name} <When at={door.madeAt} />
                    </span>
                  ),
                ],
                [w('lastMail'), door.lastMailAt ? <When key="l" at={door.lastMailAt} /> : w('noMail')],
              ]}
            />
            <div className="row">
              <MoveButton
                scope="messages:write"
                loading={move.isPending}
                onClick={() => (door.open ? setAsking(true) : move.mutate({}))}
              >
                {w(door.open ? 'rotate' : 'make')}
              </MoveButton>
              {may('cases:work') && (
                <Link to="/voice" search={{ tab: 'mail' }}>
                  {w('loose')}
                </Link>
              )}
            </div>
          </>
        )}
      </Loaded>
      {asking && (
        <MoveDialog
          title={w('rotateTitle')}
          close={() => setAsking(false)}
          error={move.error}
          confirm={w('rotate')}
          busy={move.isPending}
          onConfirm={() => move.mutate({})}
        >
          <span>{w('rotateHint')}</span>
        </MoveDialog>
      )}
      {secret !== null && <DoorSecret secret={secret} close={() => setSecret(null)} />}
    </section>
  );
};

const DoorSecret = ({ secret, close }: { readonly secret: string; readonly close: () => void }) => {
  useFocusBack();
  const w = useRoomWords(doorWords);
  return (
    <Modal
      open
      title={w('done')}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => void navigator.clipboard?.writeText(secret)}>{w('copy')}</Button>
          <Button type="primary" onClick={close}>
            {w('close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Alert type="warning" showIcon title={w('once')} />
        <Input.TextArea aria-label={w('secret')} readOnly autoSize value={secret} />
      </div>
    </Modal>
  );
};
