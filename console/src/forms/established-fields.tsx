import { type FactName, factNames, factText, faults, faultText } from '@redress/domain';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { Case } from '../api/queries.ts';
import { Money } from '../ui/money.tsx';
import { useRoomWords } from '../words/room-words.ts';
import { useSay } from '../words/use-words.ts';
import { assessWords } from './assess-words.ts';
import { basisPointsOf, type Established, isAmount, isReason } from './established.ts';

export type Bases = NonNullable<NonNullable<Case['assessment']>['bases']>;
type Props = {
  readonly of: Established;
  readonly set: (change: Partial<Established>) => void;
  readonly bases: Bases | null;
};

/** Facts that are asked for because they would change something, each with what it would change; any other can be added. */
export const FactFields = ({ of: { answers }, set, bases }: Props) => {
  const w = useRoomWords(assessWords);
  const say = useSay();
  const asked = new Set<FactName>([
    ...(Object.keys(answers) as FactName[]),
    ...(bases?.missing.map(({ fact }) => fact.fact) ?? []),
  ]);
  const answer = (fact: FactName, value: boolean | null): void => {
    const { [fact]: _, ...others } = answers;
    set({ answers: value === null ? others : { ...others, [fact]: value } });
  };
  return (
    <fieldset className="facts-asked">
      <legend>
        <strong>{w('established')}</strong> <span className="grey small">{w('factsHint')}</span>
      </legend>
      {[...asked].map((fact) => (
        <div key={fact} className="fact">
          <span>
            {say(factText[fact])}
            {bases?.missing
              .find((missing) => missing.fact.fact === fact)
              ?.opens.map(({ answer: when, basis, label, total, betters }) => (
                <span key={`${basis}${when}`} className="grey small fact-opens">
                  {w('opens', { answer: when ? w('yes') : w('no'), basis: say(label) })}
                  {total && (
                    <>
                      {' '}
                      <Money of={total} />
                    </>
                  )}
                  {betters && ` · ${w('betters')}`}
                </span>
              ))}
          </span>
          <Radio.Group
            size="small"
            optionType="button"
            aria-label={say(factText[fact])}
            value={answers[fact] ?? null}
            onChange={(event) => answer(fact, event.target.value as boolean | null)}
            options={[
              { value: true, label: w('yes') },
              { value: false, label: w('no') },
              { value: null, label: w('unknown') },
            ]}
          />
        </div>
      ))}
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        placeholder={w('addFact')}
        aria-label={w('addFact')}
        style={{ width: '100%' }}
        options={factNames
          .filter((fact) => !asked.has(fact))
          .map((fact) => ({ value: fact, label: say(factText[fact]) }))}
        onChange={(fact: FactName | null) => fact && answer(fact, true)}
      />
    </fieldset>
  );
};

/** Whose fault, on which ground, and what a person grants: each with its reason. */
export const VerdictFields = ({ of, set, bases }: Props) => {
  const w = useRoomWords(assessWords);
  const say = useSay();
  const shareWrong = of.share !== '' && basisPointsOf(of.share) === null;
  return (
    <Form layout="vertical" component="div">
      <div className="form-pair">
        <Form.Item label={w('fault')} htmlFor="assess-fault">
          <Select
            id="assess-fault"
            allowClear
            value={of.fault}
            placeholder={w('asClaimed')}
            options={faults.map((each) => ({ value: each, label: say(faultText[each]) }))}
            onChange={(value?: Established['fault']) => set({ fault: value ?? null })}
          />
        </Form.Item>
        {of.fault !== null && (
          <Reason
            id="assess-fault-reason"
            label={w('faultReason')}
            value={of.faultReason}
            set={(faultReason) => set({ faultReason })}
          />
        )}
      </div>
      {bases && bases.fitting.length > 1 && (
        <Form.Item label={w('ground')} htmlFor="assess-ground">
          <Select
            id="assess-ground"
            allowClear
            value={of.basis}
            placeholder={w('best')}
            options={bases.fitting.map(({ basis, label, total }) => ({
              value: basis,
              label: `${say(label)} · ${total.currency} ${total.amount}`,
            }))}
            onChange={(value?: Established['basis']) => set({ basis: value ?? null })}
          />
        </Form.Item>
      )}
      <div className="form-pair">
        <Form.Item
          label={w('share')}
          htmlFor="assess-share"
          extra={w('shareHint')}
          {...(shareWrong ? { validateStatus: 'error', help: w('shareWrong') } : {})}
        >
          <Input
            id="assess-share"
            inputMode="decimal"
            value={of.share}
            onChange={(event) => set({ share: event.target.value.trim() })}
          />
        </Form.Item>
        {of.share !== '' && (
          <Reason
            id="assess-share-reason"
            label={w('shareReason')}
            value={of.shareReason}
            set={(shareReason) => set({ shareReason })}
          />
        )}
      </div>
    </Form>
  );
};

/** What both sides agreed on, to the minor unit; it goes with every kind of claim. */
export const AgreedFields = ({ of, set, currency }: Omit<Props, 'bases'> & { readonly currency: string }) => {
  const w = useRoomWords(assessWords);
  const isWrong = of.agreed !== '' && !isAmount(of.agreed);
  return (
    <Form layout="vertical" component="div">
      <div className="form-pair">
        <Form.Item
          label={w('agreed')}
          htmlFor="assess-agreed"
          extra={w('agreedHint')}
          {...(isWrong ? { validateStatus: 'error', help: w('agreedWrong') } : {})}
        >
          <Input
            id="assess-agreed"
            inputMode="decimal"
            suffix={currency}
            value={of.agreed}
            onChange={(event) => set({ agreed: event.target.value.trim() })}
          />
        </Form.Item>
        {of.agreed !== '' && (
          <Reason
            id="assess-agreed-reason"
            label={w('agreedReason')}
            value={of.agreedReason}
            set={(agreedReason) => set({ agreedReason })}
          />
        )}
      </div>
    </Form>
  );
};

/** Compensation stands on facts that only a person can judge. */
export const JudgementFields = ({ of, set }: Omit<Props, 'bases'>) => {
  const w = useRoomWords(assessWords);
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={w('judgement')}>
        <Radio.Group
          optionType="button"
          value={of.holds}
          onChange={(event) => set({ holds: event.target.value as boolean })}
          options={[
            { value: true, label: w('holds') },
            { value: false, label: w('fails') },
          ]}
        />
      </Form.Item>
      <Reason
        id="assess-judgement"
        label={w('judgementReason')}
        value={of.holdsReason}
        set={(holdsReason) => set({ holdsReason })}
      />
      <div className="form-pair">
        <Checkbox checked={of.labelFlaw} onChange={(event) => set({ labelFlaw: event.target.checked })}>
          {w('labelFlaw')}
        </Checkbox>
        <Form.Item label={w('reasonable')} htmlFor="assess-reasonable">
          <Input
            id="assess-reasonable"
            inputMode="numeric"
            value={of.reasonable}
            onChange={(event) => set({ reasonable: event.target.value.replace(/\D/g, '') })}
          />
        </Form.Item>
      </div>
    </Form>
  );
};

type ReasonProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (words: string) => void;
};

const Reason = ({ id, label, value, set }: ReasonProps) => {
  const w = useRoomWords(assessWords);
  const isShort = value !== '' && !isReason(value);
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required
      {...(isShort ? { validateStatus: 'error', help: w('reasonNeeded') } : {})}
    >
      <Input.TextArea id={id} rows={2} maxLength={2_000} value={value} onChange={(event) => set(event.target.value)} />
    </Form.Item>
  );
};
