import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Where `npm run build -w portal` puts the customer's portal. */
const portalFolder = (): string => fileURLToPath(new URL('../../../../portal/dist', import.meta.url));

/** Everything comes from this server, styles included; nothing may be framed. */
const portalPolicy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const notBuilt =
  '顾客端尚未构建，请运行 npm run build -w portal · The portal is not built yet: run npm run build -w portal\n';

/**
 * The customer's portal under `/portal/<shop>/`: files as they are, and its one page for every other address. Needs the file sending that
 * `registerConsole` has set up. The worker is asked for each time, or an old shell would stay on phones.
 */
export const registerPortal = (http: FastifyInstance, folder = portalFolder()): void => {
  http.get('/portal', (_request, reply) => reply.header('cache-control', 'no-store').redirect('/portal/'));
  http.get<{ Params: { '*': string } }>('/portal/*', (request, reply) => {
    reply.header('content-security-policy', portalPolicy);
    // A tracking link must not be told to whoever is linked to.
    reply.header('referrer-policy', 'no-referrer');
    const path = request.params['*'];
    if (path.startsWith('assets/')) return send(reply, folder, path, { maxAge: '365d', immutable: true });
    if (path === 'worker.js') return send(reply, folder, path, { maxAge: 0 });
    if (/^[\w-]+\.(svg|png|ico|webmanifest)$/.test(path)) return send(reply, folder, path, { maxAge: '1h' });
    if (existsSync(join(folder, 'index.html'))) return send(reply, folder, 'index.html', { maxAge: 0 });
    return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt);
  });
};

const send = (
  reply: FastifyReply,
  folder: string,
  path: string,
  options: { maxAge: string | number; immutable?: boolean },
) => reply.removeHeader('cache-control').sendFile(path, folder, options);
