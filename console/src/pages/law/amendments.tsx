import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useMove } from '../../api/use-move.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Told } from '../../ui/told.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { What } from './amendment-words.tsx';
import { LawNav } from './law-nav.tsx';
import { type Amendment, askLaw } from './queries.ts';
import { Source, type SourceFields } from './source-fields.tsx';
import { lawWords } from './words.ts';

const tones = { proposed: 'waiting', confirmed: 'done', declined: 'closed' } as const;

/** What people changed of the law: proposed by one with a source, confirmed or declined by another. */
export const Amendments = () => {
  const t = useRoomWords(lawWords);
  const { cursor } = useSearch({ from: '/shell/law/amendments' });
  const navigate = useNavigate({ from: '/law/amendments' });
  const amendments = useQuery(askLaw.amendments(cursor));
  const [move, setMove] = useState<{
    readonly kind: 'confirm' | 'decline' | 'withdraw';
    readonly of: Amendment;
  } | null>(null);
  const close = () => setMove(null);
  return (
    <>
      <LawNav />
      <Loaded of={amendments}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noAmendments')}
            columns={[
              { title: t('what'), head: true, value: (each) => <What of={each} /> },
              {
                title: t('state'),
                value: ({ status }) => <span className={`tone tone-${tones[status]}`}>{t(`states.${status}`)}</span>,
              },
              {
                title: t('source'),
                value: ({ source }) => (
                  <span className="small break" style={{ whiteSpace: 'normal' }}>
                    {source.document} <span className="grey">{source.readOn}</span>
                  </span>
                ),
              },
              {
                title: t('by'),
                value: ({ proposedBy, proposedAt }) => (
                  <>
                    {proposedBy.name} <When at={proposedAt} />
                  </>
                ),
              },
              {
                title: t('decided'),
                value: ({ decision }) =>
                  decision && (
                    <>
                      {decision.by.name} <When at={decision.at} />
                      <div className="grey small">{t('lawVersion', { version: decision.version })}</div>
                      {decision.reason && <div className="small break">{decision.reason}</div>}
                    </>
                  ),
              },
              { title: '', value: (each) => <Moves of={each} make={(kind) => setMove({ kind, of: each })} /> },
            ]}
          />
        )}
      </Loaded>
      <Pager
        cursor={cursor}
        next={amendments.data?.nextCursor ?? null}
        go={(next) => void navigate({ search: { cursor: next } })}
      />
      {move?.kind === 'confirm' && <Confirm of={move.of} close={close} />}
      {move?.kind === 'decline' && <Decline of={move.of} close={close} />}
      {move?.kind === 'withdraw' && <Withdraw of={move.of} close={close} />}
    </>
  );
};

const Moves = ({
  of,
  make,
}: {
  readonly of: Amendment;
  readonly make: (kind: 'confirm' | 'decline' | 'withdraw') => void;
}) => {
  const t = useRoomWords(lawWords);
  const me = useQuery(ask.me());
  const own = me.data?.actor.id === of.proposedBy.id;
  if (of.status === 'declined') return null;
  if (of.status === 'confirmed')
    return of.change.kind === 'withdrawal' ? null : (
      <MoveButton scope="law:write" size="small" onClick={() => make('withdraw')}>
        {t('withdraw')}
      </MoveButton>
    );
  return (
    <span className="row">
      <MoveButton
        scope="law:confirm"
        size="small"
        type="primary"
        why={own ? t('ownProposal') : null}
        onClick={() => make('confirm')}
      >
        {t('confirm')}
      </MoveButton>
      <MoveButton scope="law:confirm" size="small" onClick={() => make('decline')}>
        {t('decline')}
      </MoveButton>
      {own && <span className="grey small">{t('ownProposal')}</span>}
    </span>
  );
};

type DialogProps = { readonly of: Amendment; readonly close: () => void };

const Confirm = ({ of, close }: DialogProps) => {
  const t = useRoomWords(lawWords);
  const move = useMove('confirmLawAmendment', useDone(t('confirm'), close));
  return (
    <MoveDialog
      title={t('confirm')}
      close={close}
      error={move.error}
      confirm={t('confirm')}
      busy={move.isPending}
      onConfirm={() => move.mutate({ params: { id: of.id } })}
    >
      <What of={of} />
      <p className="grey small break" style={{ margin: 0 }}>
        <Told of={t('source')}>
          {of.source.document} {of.source.address} · {of.source.readOn}
        </Told>
      </p>
      <p style={{ margin: 0 }}>{t('confirmHint')}</p>
    </MoveDialog>
  );
};

const Decline = ({ of, close }: DialogProps) => {
  const t = useRoomWords(lawWords);
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove('declineLawAmendment', useDone(t('decline'), close));
  return (
    <MoveDialog
      title={t('decline')}
      close={close}
      error={move.error}
      confirm={t('decline')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <What of={of} />
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { id: of.id }, body })}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea rows={3} maxLength={1_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

const Withdraw = ({ of, close }: DialogProps) => {
  const t = useRoomWords(lawWords);
  const [form] = Form.useForm<SourceFields>();
  const move = useMove('proposeLawAmendment', useDone(t('proposed'), close));
  const send = ({ source }: SourceFields): void =>
    move.mutate({
      body: {
        change: { kind: 'withdrawal', amendmentId: of.id },
        source: { ...source, address: source.address?.trim() || null },
      },
    });
  return (
    <MoveDialog
      title={t('withdraw')}
      close={close}
      error={move.error}
      confirm={t('propose')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <What of={of} />
      <Form form={form} layout="vertical" onFinish={send}>
        <Source />
      </Form>
    </MoveDialog>
  );
};
