import { carriers, carrierText, expectsParcel } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { Case } from '../../../api/queries.ts';
import type { BodyFor, ReplyFor } from '../../../api/routes.ts';
import { useMove } from '../../../api/use-move.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { MoveButton } from '../../../ui/move-button.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { askParcels } from './queries.ts';
import { parcelWords } from './words.ts';

/** In which parcels the goods come back, whether they have arrived, and a number that a customer tells on the telephone. */
export const CaseParcels = ({ refundCase }: { readonly refundCase: Case }) => {
  const t = useRoomWords(parcelWords);
  const parcels = useQuery({ ...askParcels(refundCase.id), enabled: refundCase.claim.kind === 'return_and_refund' });
  if (refundCase.claim.kind !== 'return_and_refund') return null;
  return (
    <section className="panel no-print">
      <h2>{t('title')}</h2>
      <Loaded of={parcels} rows={1}>
        {({ data }) => (
          <div className="stack">
            {data.length === 0 && <span className="grey">{t('none')}</span>}
            {data.map((parcel) => (
              <OneParcel key={parcel.id} caseId={refundCase.id} of={parcel} />
            ))}
          </div>
        )}
      </Loaded>
      {expectsParcel(refundCase) && <AddParcel caseId={refundCase.id} />}
    </section>
  );
};

type Parcel = ReplyFor<'listParcels'>['data'][number];

const OneParcel = ({ caseId, of }: { readonly caseId: string; readonly of: Parcel }) => {
  const t = useRoomWords(parcelWords);
  const say = useSay();
  const arrive = useMove('markParcelArrived', () => undefined);
  const strike = useMove('strikeParcel', () => undefined);
  const params = { id: caseId, parcelId: of.id };
  return (
    <div>
      <div className="number break">
        {say(of.carrierText)} {of.number}
      </div>
      <div className="grey small">
        {of.recordedBy.name} · {t(of.scanned ? 'scanned' : 'typed')} · <When at={of.recordedAt} />
      </div>
      {of.arrivedAt ? (
        <div className="small">
          {t('arrivedAt')} <When at={of.arrivedAt} /> · {of.arrivedBy?.name}
          {of.inspected && (
            <div className="break">
              <strong>{say(of.inspected.conditionText)}</strong> · {of.inspected.by.name}
              {of.inspected.note && <div>{of.inspected.note}</div>}
            </div>
          )}
        </div>
      ) : (
        <div className="row" style={{ marginTop: 4 }}>
          <MoveButton
            scope="cases:work"
            size="small"
            loading={arrive.isPending}
            onClick={() => arrive.mutate({ params })}
          >
            {t('arrived')}
          </MoveButton>
          <MoveButton
            scope="cases:work"
            size="small"
            type="text"
            loading={strike.isPending}
            onClick={() => strike.mutate({ params })}
          >
            {t('strike')}
          </MoveButton>
        </div>
      )}
      <ProblemAlert error={arrive.error ?? strike.error} />
    </div>
  );
};

const AddParcel = ({ caseId }: { readonly caseId: string }) => {
  const t = useRoomWords(parcelWords);
  const say = useSay();
  const [form] = Form.useForm<BodyFor<'recordParcel'>>();
  const add = useMove('recordParcel', () => form.resetFields());
  return (
    <Form
      form={form}
      layout="vertical"
      size="small"
      style={{ marginTop: 12 }}
      requiredMark={false}
      onFinish={(body) => add.mutate({ params: { id: caseId }, body })}
    >
      <Form.Item
        name="number"
        label={t('number')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
        style={{ marginBottom: 8 }}
      >
        <Input className="number" maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="carrier" label={t('carrier')} style={{ marginBottom: 8 }}>
        <Select
          allowClear
          placeholder={t('guess')}
          options={carriers.map((value) => ({ value, label: say(carrierText[value]) }))}
        />
      </Form.Item>
      <ProblemAlert error={add.error} />
      <MoveButton scope="cases:work" htmlType="submit" loading={add.isPending}>
        {t('add')}
      </MoveButton>
    </Form>
  );
};
