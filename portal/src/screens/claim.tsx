import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { go, useAddress } from '../address.ts';
import { cardsQuery, openClaim, ordersQuery, type PortalCase, readAgain, type Shop } from '../api/portal.ts';
import { claimOf, type StepName, stepsOf, stepToShow, type Way } from '../claim/claim-of.ts';
import { type About, useDraft } from '../draft.ts';
import { movePhotos } from '../photos/photo-box.ts';
import { Wrong } from '../ui/notice.tsx';
import { useWords } from '../words/words.ts';
import { AmountStep } from './claim-amount.tsx';
import { CardStep } from './claim-card.tsx';
import { HappenedStep } from './claim-happened.tsx';
import { SentStep } from './claim-sent.tsx';
import { WhatStep } from './claim-what.tsx';
import { WhyStep } from './claim-why.tsx';
import { WordsStep } from './claim-words.tsx';

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
  const way: Way = card ? 'card' : search.get('about') === 'other' ? 'other' : 'goods';
  return <Wizard key={`${way}${orderId ?? cardId}`} way={way} about={{ order, card }} shop={shop} />;
};

type WizardProps = { readonly way: Way; readonly about: About; readonly shop: Shop };

const Wizard = ({ way, about, shop }: WizardProps) => {
  const { search } = useAddress();
  const client = useQueryClient();
  const id = about.order?.id ?? about.card?.id ?? '';
  // Two things asked about one order are two drafts, with photos of their own.
  const name = way === 'other' ? `other-${id}` : id;
  const { draft, change, done } = useDraft(name, 'return_and_refund');
  const [sent, setSent] = useState<PortalCase | null>(null);
  const send = useMutation({
    mutationFn: () => openClaim(claimOf(way, about, draft), draft.key),
    onSuccess: async (opened) => {
      await movePhotos(name, opened.id);
      done();
      setSent(opened);
      await readAgain(client);
    },
  });
  if (sent) return <SentStep opened={sent} />;
  const steps = stepsOf(way, draft);
  const step = stepToShow(way, draft, search.get('step'));
  const at = steps.indexOf(step);
  const place = `/claim?${about.card ? 'card' : 'order'}=${id}${way === 'other' ? '&about=other' : ''}`;
  const next = (): void => go(`${place}&step=${steps[at + 1] ?? step}`);
  const shared = { draft, change, progress: { now: at + 1, all: steps.length }, next };
  return <Step step={step} {...{ way, about, name, shop, shared, send }} />;
};

type StepProps = WizardProps & {
  readonly step: StepName;
  readonly name: string;
  readonly shared: Omit<Parameters<typeof HappenedStep>[0], 'way' | 'about'>;
  readonly send: Parameters<typeof AmountStep>[0]['sending'];
};

const Step = ({ step, way, about, name, shop, shared, send }: StepProps) => {
  if (step === 'card' && about.card) return <CardStep {...shared} card={about.card} />;
  if (step === 'happened' && way !== 'goods') return <HappenedStep {...shared} way={way} about={about} />;
  if (step === 'what' && about.order) return <WhatStep {...shared} order={about.order} way={way} />;
  if (step === 'why') return <WhyStep {...shared} about={about} />;
  if (step === 'words') return <WordsStep {...shared} of={name} claim={claimOf(way, about, shared.draft)} />;
  return <AmountStep {...shared} claim={claimOf(way, about, shared.draft)} shop={shop} sending={send} />;
};
