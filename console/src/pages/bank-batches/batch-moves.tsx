import { useQuery } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import { ask, queries } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import type { Batch } from './queries.ts';
import { bankWords } from './words.ts';

type Of = { readonly of: Batch };
type DialogProps = Of & { readonly close: () => void };

/** Release by another person than its maker, discarding before that, and handing the file out, each time on record. */
export const BatchMoves = ({ of }: Of) => {
  const t = useRoomWords(bankWords);
  const me = useQuery(ask.me());
  const [form, setForm] = useState<Batch['can'][number] | null>(null);
  const own = of.made.by.id === me.data?.actor.id;
  const close = () => setForm(null);
  const fetched = useDownload(of, close);
  if (of.can.length === 0) return null;
  return (
    <section>
      <div className="row">
        {of.can.includes('release') && (
          <MoveButton
            scope="payouts:release"
            type="primary"
            why={own && of.status === 'made' ? t('ownBatch') : null}
            onClick={() => setForm('release')}
          >
            {t('moves.release')}
          </MoveButton>
        )}
        {of.can.includes('download') && (
          <MoveButton
            scope="payouts:write"
            type="primary"
            loading={fetched.busy}
            onClick={() => (of.downloads.length === 0 ? void fetched.get(null) : setForm('download'))}
          >
            {t('moves.download')}
          </MoveButton>
        )}
        {of.can.includes('discard') && (
          <MoveButton scope="payouts:write" onClick={() => setForm('discard')}>
            {t('moves.discard')}
          </MoveButton>
        )}
      </div>
      {of.can.includes('release') && !own && <ScopeNote scope="payouts:release" moves={t('moves.release')} />}
      {own && of.status === 'made' && <p className="grey small">{t('ownBatch')}</p>}
      {form !== 'download' && <ProblemAlert error={fetched.problem} />}
      {form === 'release' && <Release of={of} close={close} />}
      {form === 'discard' && <Discard of={of} close={close} />}
      {form === 'download' && <Again of={of} fetched={fetched} close={close} />}
    </section>
  );
};

const Release = ({ of: { id, version, count, total }, close }: DialogProps) => {
  const t = useRoomWords(bankWords);
  const move = useMove('releaseBankBatch', useDone(t('moves.release'), close));
  return (
    <MoveDialog
      title={t('moves.release')}
      close={close}
      error={move.error}
      confirm={t('moves.release')}
      busy={move.isPending}
      onConfirm={() => move.mutate({ params: { id }, version })}
    >
      <div className="case-amount">
        {count} × <Money of={total} />
      </div>
      <p style={{ margin: 0 }}>{t('releaseHint')}</p>
    </MoveDialog>
  );
};

const Discard = ({ of: { id, version }, close }: DialogProps) => {
  const t = useRoomWords(bankWords);
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove('discardBankBatch', useDone(t('moves.discard'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={t('moves.discard')}
      close={close}
      error={move.error}
      confirm={t('moves.discard')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p style={{ margin: 0 }}>{t('discardHint')}</p>
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { id }, version, body })}>
        <Reason />
      </Form>
    </MoveDialog>
  );
};

type Download = ReturnType<typeof useDownload>;

/** A second time takes a reason, since the same money could leave twice by hand. */
const Again = ({ of: { downloads }, fetched, close }: DialogProps & { readonly fetched: Download }) => {
  const t = useRoomWords(bankWords);
  const [form] = Form.useForm<{ reason: string }>();
  const last = downloads.at(-1);
  return (
    <MoveDialog
      title={t('again')}
      close={close}
      error={fetched.problem}
      confirm={t('moves.download')}
      busy={fetched.busy}
      onConfirm={form.submit}
    >
      {last && <p style={{ margin: 0 }}>{t('againHint', { at: last.at.slice(0, 10), name: last.by.name })}</p>}
      <Form form={form} layout="vertical" onFinish={({ reason }) => void fetched.get(reason)}>
        <Reason />
      </Form>
    </MoveDialog>
  );
};

const Reason = () => {
  const t = useRoomWords(bankWords);
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 4, message: t('reasonNeeded') }]}
    >
      <Input.TextArea rows={2} maxLength={2_000} />
    </Form.Item>
  );
};

function useDownload({ id, file }: Batch, done: () => void) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const get = async (reason: string | null): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const contents = await download('downloadBankBatch', { params: { id }, body: { reason } });
      saveFile(contents, file?.name ?? `${id}.xml`);
      void message.success(file?.name ?? id);
      done();
      await queries.invalidateQueries({ queryKey: ['bank-batch', id] });
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return { busy, problem, get };
}
