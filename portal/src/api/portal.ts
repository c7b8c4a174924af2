import type { BodyOf, ReplyBodyOf } from '@redress/contract';
import type { CompensationRule } from '@redress/domain';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call, download } from './client.ts';

export type Shop = ReplyBodyOf<'getPortalShop'>;
export type Me = ReplyBodyOf<'getPortalMe'>;
export type Order = ReplyBodyOf<'listPortalOrders'>['data'][number];
export type Card = ReplyBodyOf<'listPortalCards'>['data'][number];
export type Preview = ReplyBodyOf<'previewPortalClaim'>;
export type PortalCase = ReplyBodyOf<'getPortalCase'>;
export type CaseSummary = ReplyBodyOf<'listPortalCases'>['data'][number];
export type Message = ReplyBodyOf<'postPortalMessage'>;
export type Offer = ReplyBodyOf<'answerPortalOffer'>;
export type Payee = ReplyBodyOf<'recordPortalPayee'>;
export type EvidenceKind = PortalCase['evidence'][number]['kind'];

/** A claim as the phone sends it: no amounts in it, the server works them out. */
export type Claim = {
  readonly orderId: string | null;
  readonly cardId: string | null;
  readonly kind: PortalCase['kind'];
  readonly cause: PortalCase['cause'];
  readonly statement: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly card?: CardSaid;
  readonly rule?: CompensationRule;
  readonly loss?: Sum | null;
  readonly worth?: { readonly asPromised: Sum; readonly asDelivered: Sum } | null;
};
/** What the holder of a card says about it that the card does not tell. */
type CardSaid = {
  readonly lastServiceOn: string | null;
  readonly unforeseen: boolean;
  readonly payer: { readonly age: number; readonly guardianConsent: boolean } | null;
};
type Sum = Order['paid'];

const inShop = (shop: string): string => `/shops/${encodeURIComponent(shop)}`;

export const shopQuery = (shop: string) =>
  queryOptions({ queryKey: ['shop', shop], queryFn: () => call<Shop>(inShop(shop)), staleTime: 600_000 });
export const policyQuery = (shop: string) =>
  queryOptions({
    queryKey: ['policy', shop],
    queryFn: () => call<ReplyBodyOf<'getPortalPolicy'>>(`${inShop(shop)}/policy`),
    staleTime: 600_000,
  });
export const meQuery = () => queryOptions({ queryKey: ['me'], queryFn: () => call<Me>('/me'), retry: false });
export const ordersQuery = () =>
  queryOptions({
    queryKey: ['orders'],
    queryFn: () => call<ReplyBodyOf<'listPortalOrders'>>('/orders?limit=50'),
  });
export const cardsQuery = () =>
  queryOptions({ queryKey: ['cards'], queryFn: () => call<ReplyBodyOf<'listPortalCards'>>('/cards') });
export const casesQuery = () =>
  queryOptions({ queryKey: ['cases'], queryFn: () => call<ReplyBodyOf<'listPortalCases'>>('/cases?limit=50') });
/** Looked at again every few seconds while it is open: the money moves without the customer. */
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => call<PortalCase>(`/cases/${id}`), refetchInterval: 8_000 });
export const messagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', id],
    queryFn: () => call<ReplyBodyOf<'listPortalMessages'>>(`/cases/${id}/messages`),
    refetchInterval: 8_000,
  });
export const offersQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id],
    queryFn: () => call<ReplyBodyOf<'listPortalOffers'>>(`/cases/${id}/offers`),
    refetchInterval: 15_000,
  });
export const previewQuery = (claim: Claim) =>
  queryOptions({
    queryKey: ['preview', claim],
    queryFn: ({ signal }) => call<Preview>('/claims/preview', { method: 'POST', body: claim, signal }),
    gcTime: 0,
  });

export const askCode = (shop: string, body: { readonly number: string; readonly contact: string }) =>
  call<ReplyBodyOf<'askPortalCode'>>(`${inShop(shop)}/codes`, { method: 'POST', body });
export const confirmCode = (shop: string, codeId: string, code: string) =>
  call<Me>(`${inShop(shop)}/codes/${codeId}/confirm`, { method: 'POST', body: { code } });
export const signOut = () => call<void>('/me/end', { method: 'POST' });
export const openClaim = (body: Claim, key: string) => call<PortalCase>('/claims', { method: 'POST', body, key });
export const sendMessage = (id: string, words: string, key: string) =>
  call<Message>(`/cases/${id}/messages`, { method: 'POST', body: { words }, key });
export const answerOffer = (id: string, offerId: string, answer: 'accept' | 'refuse') =>
  call<Offer>(`/cases/${id}/offers/${offerId}/answer`, { method: 'POST', body: { answer } });
export const counterOffer = (id: string, offerId: string, amount: Offer['lawful'], words: string) =>
  call<Offer>(`/cases/${id}/offers/${offerId}/counter`, { method: 'POST', body: { amount, words } });
export const withdraw = (id: string, reason: string, key: string) =>
  call<PortalCase>(`/cases/${id}/withdraw`, { method: 'POST', body: { reason }, key });
export const appeal = (id: string, reason: string, key: string) =>
  call<PortalCase>(`/cases/${id}/appeal`, { method: 'POST', body: { reason }, key });
export const complain = (id: string, words: string, key: string) =>
  call<ReplyBodyOf<'complainPortalCase'>>(`/cases/${id}/complaints`, { method: 'POST', body: { words }, key });
export const rate = (id: string, score: number, words: string | null) =>
  call<ReplyBodyOf<'ratePortalCase'>>(`/cases/${id}/rating`, { method: 'POST', body: { score, words } });
export const recordPayee = (id: string, payee: object, nameReason: string | null) =>
  call<Payee>(`/cases/${id}/payees`, { method: 'POST', body: { payee, agreed: true, nameReason } });
export const recordParcel = (id: string, body: BodyOf<'recordPortalParcel'>) =>
  call<ReplyBodyOf<'recordPortalParcel'>>(`/cases/${id}/parcels`, { method: 'POST', body });
export const strikeParcel = (id: string, parcelId: string) =>
  call<void>(`/cases/${id}/parcels/${parcelId}/strike`, { method: 'POST' });
export const confirmation = (id: string, payoutId: string) =>
  call<ReplyBodyOf<'getPortalConfirmation'>>(`/cases/${id}/payouts/${payoutId}/confirmation`);
export const attach = (id: string, kind: EvidenceKind, file: { blob: Blob; name: string }, key: string) =>
  call<ReplyBodyOf<'attachPortalEvidence'>>(`/cases/${id}/evidence`, { method: 'POST', body: { kind }, file, key });
export const attachedFile = ({ caseId, id }: Message['attachments'][number]) =>
  download(`/cases/${caseId}/evidence/${id}/file`);
export const receiptPdf = (id: string, lang: 'zh' | 'en') => download(`/cases/${id}/receipt.pdf?lang=${lang}`);

/** After the customer moved something, everything about cases and purchases is read again. */
export const readAgain = (client: QueryClient): Promise<void> => client.invalidateQueries();
