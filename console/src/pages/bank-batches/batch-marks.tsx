import type { ReplyFor } from '../../api/routes.ts';
import type { Tone } from '../../theme/tokens.ts';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';

type Listed = ReplyFor<'listBankBatches'>['data'][number];
const tones: Record<Listed['status'], Tone> = {
  collecting: 'moving',
  made: 'waiting',
  releasing: 'moving',
  released: 'done',
  discarded: 'closed',
};

export const BatchTag = ({ of: { status, statusText } }: { readonly of: Pick<Listed, 'status' | 'statusText'> }) => (
  <span className={`tone tone-${tones[status]}`}>{useSay()(statusText)}</span>
);

export const ByAt = ({ of: { by, at } }: { readonly of: Listed['made'] }) => (
  <span className="small">
    {by.name} · <When at={at} />
  </span>
);
