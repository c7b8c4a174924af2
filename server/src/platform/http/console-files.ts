import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Where `npm run build -w console` puts the back office. */
const consoleFolder = (): string => fileURLToPath(new URL('../../../../console/dist', import.meta.url));

/** Scripts and letters come from this server alone. Ant Design writes its styles into the page, hence the one exception. */
const consolePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const notBuilt =
  '工作台尚未构建，请运行 npm run build -w console · The console is not built yet: run npm run build -w console\n';

/**
 * The back office under `/console/`: files as they are, and its one page for every other address, since the addresses are the
 * browser's own. `/` leads there. Files with a hash in their name are kept by the browser for good, the page is asked for each time.
 */
export const registerConsole = (http: FastifyInstance, folder = consoleFolder()): void => {
  http.register(files, { root: folder, serve: false, preCompressed: true });
  for (const address of ['/', '/console'])
    http.get(address, (_request, reply) => reply.header('cache-control', 'no-store').redirect('/console/'));
  http.get<{ Params: { '*': string } }>('/console/*', (request, reply) => {
    reply.header('content-security-policy', consolePolicy);
    const path = request.params['*'];
    if (path.startsWith('assets/')) return send(reply, path, { maxAge: '365d', immutable: true });
    if (/^[\w-]+\.(svg|ico|txt)$/.test(path)) return send(reply, path, { maxAge: '1h' });
    if (existsSync(join(folder, 'index.html'))) return send(reply, 'index.html', { maxAge: 0 });
    return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt);
  });
};

const send = (reply: FastifyReply, path: string, options: { maxAge: string | number; immutable?: boolean }) =>
  reply.removeHeader('cache-control').sendFile(path, options);
