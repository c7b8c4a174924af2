import { type Refusal, refusal, text } from '@redress/domain';

/** What the server's own layers throw: Fastify's codes for requests that it could not read. Null for anything else, which is our fault. */
export const refusalOfError = (error: unknown, contentType: string | undefined): Refusal | null => {
  const code = codeOf(error);
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return refusal('body_too_large', { limit: limitOf(error) });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_TYPE':
      return refusal('media_type_unsupported', { received: (contentType ?? '').slice(0, 200) });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return refusal('json_malformed', { reason: text('内容为空', 'the body is empty') });
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return refusal('json_malformed', { reason: text('无法解析', 'it does not parse') });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return refusal('json_malformed', {
        reason: text('长度与 Content-Length 不符', 'its length is not what Content-Length says'),
      });
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return refusal('route_unknown');
    default:
      break;
  }
  if (unavailable.has(code)) return refusal('not_ready');
  return error instanceof SyntaxError && statusOf(error) === 400
    ? refusal('json_malformed', { reason: text('无法解析', 'it does not parse') })
    : null;
};

/** The database cannot be reached, is starting or stopping: try again. Whether the work was done is told by the Idempotency-Key. */
const unavailable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
const statusOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
const limitOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'limit' in error && typeof error.limit === 'number' ? error.limit : 0;
