/** What goes back over HTTP. `body` undefined is an answer without content. */
export type Answer = { readonly status: number; readonly body?: object };

/** The refusals this sandbox can give, with the status that goes with each. */
const statusOf = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NOT_ENOUGH: 403,
  USER_ACCOUNT_ABNORMAL: 403,
  NO_AUTH: 403,
  RESOURCE_NOT_EXISTS: 404,
  ALREADY_EXISTS: 409,
  FREQUENCY_LIMITED: 429,
  SYSTEM_ERROR: 500,
} as const;

export type ProblemCode = keyof typeof statusOf;

/** `{code, message, detail?}` as APIv3 writes its errors. */
export type Problem = Answer & { readonly code: ProblemCode };

/** A refusal with words for whoever reads the log. */
export function problem(code: ProblemCode, message: string, field?: string): Problem {
  const detail = field === undefined ? {} : { detail: { field: `/body/${field}`, location: 'body', issue: message } };
  return { status: statusOf[code], code, body: { code, message, ...detail } };
}

export const systemError = (): Problem => problem('SYSTEM_ERROR', '系统异常，请用相同参数重新调用');

export const tooFrequent = (): Problem =>
  problem('FREQUENCY_LIMITED', '频率限制：退款可能正在处理中，请稍后用原单号重试');
