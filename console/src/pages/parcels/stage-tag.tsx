import type { Tone } from '@redress/look';
import { useSay } from '../../words/use-words.ts';
import type { ListedParcel } from './queries.ts';

/** Where a parcel is; of an inspected one what was found, since that is what one wants to know. */
export const StageTag = ({ of: { stage, stageText, inspected } }: { readonly of: ListedParcel }) => {
  const say = useSay();
  const tone: Tone = inspected
    ? inspected.condition === 'in_order'
      ? 'done'
      : 'trouble'
    : stage === 'arrived'
      ? 'waiting'
      : 'moving';
  return <span className={`tone tone-${tone}`}>{say(inspected?.conditionText ?? stageText)}</span>;
};
