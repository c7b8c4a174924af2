import type { Problem } from '@redress/contract';
import { fillIn, type Language, type Refusal, refusals, toJson } from '@redress/domain';
import { statusOfRefusal } from './status-of-refusal.ts';
import { titleOfStatus } from './status-title.ts';

/** Where in the request something is wrong. */
export type InputPart = 'body' | 'query' | 'path' | 'header';

export type RefusedPart = Refusal & { readonly in: InputPart; readonly pointer: string };

/** A refusal, and for bad input the list of everything that is wrong with it. */
export type HttpRefusal = { readonly refusal: Refusal; readonly parts: readonly RefusedPart[] };

export type ProblemContext = { readonly requestId: string; readonly language: Language; readonly instance: string };

/** A refusal of the business; its pointer, if it has one, points into the body. */
export const httpRefusal = (refusal: Refusal): HttpRefusal => ({
  refusal,
  parts: refusal.pointer === null ? [] : [{ ...refusal, in: 'body', pointer: refusal.pointer }],
});

/** The RFC 9457 form of a refusal, in both languages and with the one that was asked for in front. */
export const problemOf = (
  { refusal, parts }: HttpRefusal,
  { requestId, language, instance }: ProblemContext,
): Problem => {
  const status = statusOfRefusal[refusal.code];
  const detail = fillIn(refusals[refusal.code], refusal.details);
  return {
    type: `/docs/problems#${refusal.code}`,
    title: titleOfStatus(status)[language],
    status,
    detail: detail[language],
    detailZh: detail.zh,
    detailEn: detail.en,
    instance,
    code: refusal.code,
    errors: parts.map((part) => {
      const words = fillIn(refusals[part.code], part.details);
      return {
        in: part.in,
        pointer: part.pointer,
        code: part.code,
        detail: words[language],
        detailZh: words.zh,
        detailEn: words.en,
      };
    }),
    details: plain(refusal.details),
    requestId,
  };
};

/** Details as JSON: a bigint that slipped in becomes text instead of an error inside the error. */
const plain = (details: Refusal['details']): Problem['details'] => JSON.parse(toJson(details)) as Problem['details'];
