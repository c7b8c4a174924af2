import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { go, useAddress } from '../address.ts';
import {
  type Claim,
  cardsQuery,
  openClaim,
  ordersQuery,
  type PortalCase,
  readAgain,
  type Shop,
} from '../api/portal.ts';
import { type About, chosen, type Draft, useDraft } from '../draft.ts';
import { movePhotos } from '../photos/photo-box.ts';
import { Wrong } from '../ui/notice.tsx';
import { useWords } from '../words/words.ts';
import { AmountStep } from './claim-amount.tsx';
import { SentStep } from './claim-sent.tsx';
import { WhatStep } from './claim-what.tsx';
import { WhyStep } from './claim-why.tsx';
import { WordsStep } from './claim-words.tsx';

const steps = ['what', 'why', 'words', 'amount'] as const;
type StepName = (typeof steps)[number];

/** A claim, one question a screen. The step is in the address, so the back button of the phone goes back one question. */
export const ClaimScreen = ({ shop }: { readonly shop: Shop }) => {
  const { t } = useWords();
  const { search } = useAddress();
  const [orderId, cardId] = [search.get('order'), search.get('card')];
  const [orders, cards] = [useQuery(ordersQuery()), useQuery(cardsQuery())];
  const order = orders.data?.data.find(({ id }) => id === orderId) ?? null;
  const card = cards.data?.data.find(({ id }) => id === cardId) ?? null;
  const error = orders.error ?? cards.error;
  const loaded = orders.data !== undefined && cards.data !== undefined;
  useEffect(() => {
    if (loaded && order === null && card === null) go('/', { replace: true });
  }, [loaded, order, card]);
  if (order === null && card === null)
    return <main className="waiting">{error ? <Wrong error={error} /> : t('shop.loading')}</main>;
  return <Wizard key={orderId ?? cardId} about={{ order, card }} shop={shop} />;
};

const Wizard = ({ about, shop }: { readonly about: About; readonly shop: Shop }) => {
  const { search } = useAddress();
  const client = useQueryClient();
  const name = about.order?.id ?? about.card?.id ?? '';
  const { draft, change, done } = useDraft(name, about.card ? 'card_refund' : 'return_and_refund');
  const [sent, setSent] = useState<PortalCase | null>(null);
  const send = useMutation({
    mutationFn: () => openClaim(claimOf(about, draft), draft.key),
    onSuccess: async (opened) => {
      await movePhotos(name, opened.id);
      done();
      setSent(opened);
      await readAgain(client);
    },
  });
  if (sent) return <SentStep opened={sent} />;
  const asked = steps.find((step) => step === search.get('step'));
  const first: StepName = about.card ? 'why' : 'what';
  const step = furthest(about, draft, asked ?? first);
  const all = about.card ? 3 : 4;
  const now = steps.indexOf(step) + (about.card ? 0 : 1);
  const next = (to: StepName) => (): void => go(`/claim?${about.card ? 'card' : 'order'}=${name}&step=${to}`);
  const shared = { draft, change, progress: { now, all } };
  if (step === 'what' && about.order) return <WhatStep {...shared} order={about.order} next={next('why')} />;
  if (step === 'why') return <WhyStep {...shared} about={about} next={next('words')} />;
  if (step === 'words') return <WordsStep {...shared} of={name} next={next('amount')} />;
  return <AmountStep {...shared} claim={claimOf(about, draft)} shop={shop} sending={send} />;
};

/** Nobody lands in the middle of a draft that lacks what comes before. */
const furthest = ({ order }: About, draft: Draft, asked: StepName): StepName => {
  if (order !== null && chosen(draft).length === 0 && draft.kind !== 'wrong_charge') return 'what';
  if (draft.cause === null && asked !== 'what') return 'why';
  if (draft.statement.trim() === '' && asked === 'amount') return 'words';
  return asked;
};

const claimOf = ({ order, card }: About, draft: Draft): Claim => ({
  orderId: order?.id ?? null,
  cardId: card?.id ?? null,
  kind: draft.kind,
  cause: draft.cause ?? 'no_reason',
  statement: draft.statement.trim(),
  lines: draft.kind === 'refund_only' || draft.kind === 'return_and_refund' ? chosen(draft) : [],
});
