import type { components } from './generated/api.ts';

export type Problem = components['schemas']['Problem'];
export type ProblemCode = Problem['code'];

/** The server's "no", thrown by `expectOk`. `is` narrows it by code. */
export class ProblemError<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem & { readonly code: C };

  constructor(problem: Problem & { readonly code: C }) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** Whether something thrown is the server's "no" with one of these codes, or with any. */
export const isProblem = <C extends ProblemCode>(thrown: unknown, ...codes: readonly C[]): thrown is ProblemError<C> =>
  thrown instanceof ProblemError && (codes.length === 0 || codes.some((code) => code === thrown.problem.code));

/** The data of a reply, or the problem thrown. */
export const expectOk = <T>(reply: {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}): T => {
  if (reply.error !== undefined) throw new ProblemError(problemIn(reply.error, reply.response));
  return reply.data as T;
};

/** What is no problem of ours came from something between: a proxy, a gateway. */
const problemIn = (error: unknown, { status }: Response): Problem => {
  if (typeof error === 'object' && error !== null && 'code' in error && 'detailZh' in error) return error as Problem;
  const words = typeof error === 'string' ? error.slice(0, 200) : `HTTP ${status}`;
  return {
    type: 'about:blank',
    title: words,
    status,
    detail: words,
    detailZh: words,
    detailEn: words,
    instance: '',
    code: 'internal_error',
    errors: [],
    details: {},
    requestId: '',
  };
};
