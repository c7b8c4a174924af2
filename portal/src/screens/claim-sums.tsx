import { asks, happeningOf, isAmount } from '../claim/claim-of.ts';
import type { Draft } from '../draft.ts';
import { Field } from '../ui/field.tsx';
import { useWords } from '../words/words.ts';

type Props = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Somebody wanted to go on: what is missing is said now. */
  readonly tried: boolean;
};

/** The sums that only the customer knows: a loss, what was promised, what the thing is worth. */
export const SumFields = ({ draft, change, tried }: Props) => {
  const { t } = useWords();
  const happening = happeningOf('other', draft);
  const field = (name: 'loss' | 'asPromised' | 'asDelivered', label: string, mayBeEmpty: boolean) => {
    const text = draft[name];
    const good = isAmount(text) || (mayBeEmpty && text === '');
    return (
      <Field label={label} wrong={tried && !good ? t('counter.needAmount') : null}>
        {(own) => (
          <input
            {...own}
            inputMode="decimal"
            value={text}
            onChange={(event) => change({ [name]: event.target.value.trim() })}
          />
        )}
      </Field>
    );
  };
  return (
    <>
      {asks(happening, 'loss') && field('loss', t('other.loss'), true)}
      {asks(happening, 'promised') && field('loss', t('other.promised'), false)}
      {asks(happening, 'shortBy') && field('loss', t('other.shortBy'), false)}
      {asks(happening, 'worth') && field('asPromised', t('other.asPromised'), false)}
      {asks(happening, 'worth') && field('asDelivered', t('other.asDelivered'), false)}
    </>
  );
};
