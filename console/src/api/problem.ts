import type { Problem } from '@redress/contract';
import type { Text } from '@redress/domain';

/** The one form of every "no": the server's reasons in both languages, or that it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  /** What is wrong with which field, by JSON pointer. */
  readonly fields: readonly { readonly pointer: string; readonly text: Text }[];
  readonly requestId: string | null;

  constructor(status: number, code: string, text: Text, more: Pick<ApiProblem, 'fields' | 'requestId'>) {
    super(text.en);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.text = text;
    this.fields = more.fields;
    this.requestId = more.requestId;
  }

  /** Somebody else changed the record since it was read. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

export const unreachable = (): ApiProblem =>
  new ApiProblem(
    0,
    'unreachable',
    {
      zh: '连接不到服务器，请检查网络后重试；已提交的操作重试不会重复执行',
      en: 'The server cannot be reached. Try again: what was sent is never done twice',
    },
    { fields: [], requestId: null },
  );

/** Reads the problem out of an answer that is not a success, whatever a proxy on the way made of it. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  const body: unknown = await response.json().catch(() => null);
  if (!isProblem(body))
    return new ApiProblem(
      response.status,
      'unexpected',
      {
        zh: `服务器返回了意外的结果（${response.status}）`,
        en: `The server gave an unexpected answer (${response.status})`,
      },
      { fields: [], requestId: response.headers.get('x-request-id') },
    );
  return new ApiProblem(
    body.status,
    body.code,
    { zh: body.detailZh, en: body.detailEn },
    {
      fields: body.errors.map((error) => ({
        pointer: error.pointer,
        text: { zh: error.detailZh, en: error.detailEn },
      })),
      requestId: body.requestId,
    },
  );
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detailZh' in body && 'detailEn' in body && 'code' in body;
