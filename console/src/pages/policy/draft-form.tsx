import { Button, Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useRoomWords } from '../../words/room-words.ts';
import { withClauseMoved, withValue } from './policy-text.ts';
import type { Document } from './queries.ts';
import { policyWords } from './words.ts';

type Path = readonly (string | number)[];
type Props = {
  readonly text: string;
  readonly document: Document;
  readonly change: (text: string) => void;
  /** Leads to the place of a pointer in the text. */
  readonly show: (pointer: string) => void;
};

/** What is changed most often, as fields over the same text. Conditions and outcomes of clauses are written in the text. */
export const DraftForm = ({ text, document, change, show }: Props) => {
  const t = useRoomWords(policyWords);
  const set = (path: Path, value: unknown): void => change(withValue(text, path, value));
  const words = (label: string, path: Path, type: 'text' | 'date' = 'text', long = false): ReactNode => {
    const value = String(at(document, path) ?? '');
    // An optional note that is emptied in one language waits for the other; required names may not be empty and the check says so.
    const put = (next: string): void => set(path, next);
    return (
      <Field key={path.join('/')} label={label}>
        {long ? (
          <Input.TextArea aria-label={label} autoSize value={value} onChange={(event) => put(event.target.value)} />
        ) : (
          <Input aria-label={label} type={type} value={value} onChange={(event) => put(event.target.value)} />
        )}
      </Field>
    );
  };
  const days = (label: string, path: Path): ReactNode => (
    <Field key={path.join('/')} label={label}>
      <Input
        aria-label={label}
        inputMode="numeric"
        style={{ width: 120 }}
        value={String(at(document, path) ?? '')}
        onChange={({ target: { value } }) => set(path, /^\d{1,6}$/.test(value) ? Number(value) : value)}
      />
    </Field>
  );
  const money = (label: string, path: Path): ReactNode => (
    <Field key={path.join('/')} label={label}>
      <Input
        aria-label={label}
        inputMode="decimal"
        style={{ width: 160 }}
        suffix={document.currency}
        value={String(at(document, [...path, 'amount']) ?? '')}
        onChange={({ target: { value } }) =>
          set(path, value === '' ? undefined : { currency: document.currency, amount: value })
        }
      />
    </Field>
  );
  const tick = (label: string, path: Path): ReactNode => (
    <Checkbox
      key={path.join('/')}
      checked={at(document, path) === true}
      onChange={(event) => set(path, event.target.checked)}
    >
      {label}
    </Checkbox>
  );
  const standard = (...path: string[]): Path => ['standards', ...path];
  const clauses = Array.isArray(document.clauses) ? document.clauses : [];
  return (
    <div className="stack">
      <section className="panel stack">
        <h2 className="section-title">{t('base')}</h2>
        <div className="policy-fields">
          {words(t('titleZh'), ['title', 'zh'])}
          {words(t('titleEn'), ['title', 'en'])}
          {words(t('effective'), ['effectiveFrom'], 'date')}
        </div>
      </section>
      <section className="panel stack">
        <h2 className="section-title">{t('standards')}</h2>
        <div className="policy-fields">
          {days(t('noReason'), standard('payWithinDays', 'noReason'))}
          {days(t('others'), standard('payWithinDays', 'others'))}
          {days(t('appealDays'), standard('appealDays'))}
          {days(t('closure'), standard('closureNoticeDays'))}
          {money(t('automatic'), standard('approval', 'automaticBelow'))}
          {money(t('second'), standard('approval', 'secondPersonFrom'))}
        </div>
        <div className="row">
          {tick(t('beforeReturn'), standard('refundBeforeReturn'))}
          {tick(t('outbound'), standard('shipping', 'refundOutbound'))}
          {tick(t('lostFree'), standard('shipping', 'deductLostFreeShipping'))}
          {tick(t('keptGifts'), standard('gifts', 'deductKept'))}
        </div>
      </section>
      <section className="stack">
        <h2 className="section-title">{t('clauses')}</h2>
        {clauses.map(({ id, gives, note }, index) => (
          <section key={id} className="panel stack">
            <div className="row">
              <strong className="number">{index + 1}</strong>
              <code className="grey small break">{id}</code>
              <span className="tone tone-closed">{gives && t(`gives.${gives.kind}`)}</span>
              <Button
                size="small"
                disabled={index === 0}
                onClick={() => change(withClauseMoved(text, index, index - 1))}
              >
                {t('up')}
              </Button>
              <Button
                size="small"
                disabled={index === clauses.length - 1}
                onClick={() => change(withClauseMoved(text, index, index + 1))}
              >
                {t('down')}
              </Button>
              <Button size="small" disabled={clauses.length === 1} onClick={() => set(['clauses', index], undefined)}>
                {t('remove')}
              </Button>
              <Button size="small" type="link" onClick={() => show(`/clauses/${index}`)}>
                {t('inText')}
              </Button>
            </div>
            <div className="policy-fields">
              {words(t('clauseTitle'), ['clauses', index, 'title', 'zh'])}
              {words(t('clauseTitleEn'), ['clauses', index, 'title', 'en'])}
              {note && words(t('note'), ['clauses', index, 'note', 'zh'], 'text', true)}
              {note && words(t('noteEn'), ['clauses', index, 'note', 'en'], 'text', true)}
            </div>
          </section>
        ))}
      </section>
    </div>
  );
};

const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <div className="grey small" aria-hidden="true">
      {label}
    </div>
    {children}
  </div>
);

/** What stands at a path of a document that a person may have written anything into. */
const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    document,
  );
