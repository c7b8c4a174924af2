import type { Socket } from 'node:net';
import { refusal, text } from '@redress/domain';
import { httpRefusal, problemOf } from './problem-of.ts';

/** Bytes that are no HTTP request, headers beyond all measure, or a request that never ends: answered by hand, then hung up. */
export const answerBadConnection = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf(error.code);
  const reason = text('不是有效的 HTTP 请求', 'it is not a valid HTTP request');
  const problem = {
    ...problemOf(httpRefusal(refusal('input_invalid', { reason })), {
      requestId: 'none',
      language: 'zh',
      instance: '',
    }),
    status,
  };
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
};

const statusOf = (code: string | undefined): number => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};
