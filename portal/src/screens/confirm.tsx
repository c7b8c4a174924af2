import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { confirmation, readAgain } from '../api/portal.ts';
import { Money } from '../ui/money.tsx';
import { Notice, Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { confirmInWechat, isWechat } from '../wechat.ts';
import { useWords } from '../words/words.ts';

/** The customer's own yes to a transfer, given inside WeChat. */
export const ConfirmScreen = ({ id, payoutId }: { readonly id: string; readonly payoutId: string }) => {
  const { t } = useWords();
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['confirmation', payoutId],
    queryFn: () => confirmation(id, payoutId),
    retry: false,
  });
  const take = useMutation({ mutationFn: confirmInWechat, onSettled: () => readAgain(client) });
  const inWechat = isWechat();
  return (
    <Screen
      title={t('confirm.title')}
      hint={t('confirm.hint')}
      action={
        <button
          type="button"
          className="main-button"
          disabled={!found.data || !inWechat || take.isPending}
          onClick={() => found.data && take.mutate(found.data)}
        >
          {t('confirm.go')}
        </button>
      }
    >
      <Wrong error={found.error} />
      {found.data && (
        <div className="card">
          <Money of={found.data.amount} />
        </div>
      )}
      {found.data && !inWechat && <Notice>{t(found.data.sandbox ? 'confirm.sandbox' : 'confirm.outside')}</Notice>}
      {take.data === true && <Notice>{t('confirm.done')}</Notice>}
      {take.data === false && <Notice tone="trouble">{t('confirm.failed')}</Notice>}
    </Screen>
  );
};
