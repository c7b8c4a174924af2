import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Me, signOut } from '../api/portal.ts';
import { forgetDrafts } from '../draft.ts';
import { useWords } from '../words/words.ts';

/** For whom somebody of the staff fills in, above every screen, and the way to end it: nothing of the customer stays on this machine. */
export const HelpBar = ({ me }: { readonly me: Me }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      forgetDrafts();
      client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'me' && name !== 'shop' });
      return client.resetQueries({ queryKey: ['me'] });
    },
  });
  return (
    <div className="help-bar" role="status">
      <span>
        {t('help.bar', { agent: me.helper ?? '', customer: me.name ?? '' })}
        {me.helperStores && (
          <span className="small"> {t('help.stores', { stores: listOf(language, me.helperStores) })}</span>
        )}
      </span>
      <button type="button" className="plain-button" disabled={end.isPending} onClick={() => end.mutate()}>
        {t('help.end')}
      </button>
    </div>
  );
};

const listOf = (language: string, names: readonly string[]): string =>
  new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' }).format(names);
