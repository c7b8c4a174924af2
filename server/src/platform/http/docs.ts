import { openApiDocument, refusalReference } from '@redress/contract';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { statusOfRefusal } from './status-of-refusal.ts';

/** Everything that the reference shows comes from this server: a machine without internet shows it too. */
const docsPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** `/openapi.json`, the browsable reference under `/docs/`, and `/docs/problems`, where the `type` of a problem leads. */
export const registerDocs = (http: FastifyInstance): void => {
  const document = JSON.stringify(openApiDocument(statusOfRefusal));
  http.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  http.get('/docs/problems', (_request, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('text/html; charset=utf-8')
      .send(problemsPage()),
  );
  http.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Redress 退还 API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      // Services of others that would send our document away.
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
    hooks: {
      onRequest: (_request, reply, done) => {
        reply.header('content-security-policy', docsPolicy);
        done();
      },
    },
  });
};

const problemsPage = (): string => {
  const rows = refusalReference(statusOfRefusal)
    .map(
      ({ code, status, zh, en }) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td lang="zh-CN">${escapeHtml(zh)}</td><td lang="en">${escapeHtml(en)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Redress 退还 · 拒绝理由 / Problems</title>
<style>body{font:16px/1.6 system-ui,sans-serif;margin:2rem;max-width:70rem}table{border-collapse:collapse}td,th{border-bottom:1px solid #ddd;padding:.4rem .8rem;text-align:left;vertical-align:top}tr:target{background:#fff6d6}</style>
<h1>拒绝理由 / Problems</h1><table><tr><th>code</th><th>HTTP</th><th>中文</th><th>English</th></tr>
${rows}
</table></html>`;
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
