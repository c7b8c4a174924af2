import type { Problem } from '@redress/contract';
import type { Language, Text } from '@redress/domain';

/** The one form of every "no": the server's reasons in both languages, or that it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly fields: readonly { readonly pointer: string; readonly text: Text }[];

  constructor(status: number, code: string, text: Text, fields: ApiProblem['fields'] = []) {
    super(text.en);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.text = text;
    this.fields = fields;
  }

  /** Worth another try with the same key: nothing was decided. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500 || this.code === 'idempotency_in_flight';
  }
}

/**
 * What the server says about fields of a form, by their place in what was sent (`/amount`, `/payee/account`), for showing it beside them; and
 * what is left to be said elsewhere, which is nothing when a field says it.
 */
export const toldOf = <Place extends string>(
  error: unknown,
  language: Language,
  places: readonly Place[],
): { readonly of: (place: Place) => string | null; readonly rest: unknown } => {
  const told = new Map<Place, string>();
  if (error instanceof ApiProblem)
    for (const place of places) {
      const field = error.fields.find(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`));
      if (field) told.set(place, field.text[language]);
    }
  return { of: (place) => told.get(place) ?? null, rest: told.size > 0 ? null : error };
};

export const unreachable = (): ApiProblem =>
  new ApiProblem(0, 'unreachable', {
    zh: '网络不通。请检查网络后再试，重试不会重复提交',
    en: 'No network. Check it and try again; nothing is sent twice',
  });

export const problemOf = async (response: Response): Promise<ApiProblem> => {
  const body: unknown = await response.json().catch(() => null);
  if (!isProblem(body))
    return new ApiProblem(response.status, 'unreadable', {
      zh: `服务器没有正常回答（${response.status}），请稍后再试`,
      en: `The server did not answer properly (${response.status}). Try again later`,
    });
  return new ApiProblem(
    response.status,
    body.code,
    { zh: body.detailZh, en: body.detailEn },
    body.errors.map(({ pointer, detailZh, detailEn }) => ({ pointer, text: { zh: detailZh, en: detailEn } })),
  );
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detailZh' in body && 'detailEn' in body && 'errors' in body;
