import type { FastifyInstance } from 'fastify';

type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
export type Seen = {
  readonly status: number;
  /** The JSON of the answer, whatever it is. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly location: string | null;
};

const origin = 'http://localhost:8600';

/** A browser of one person as far as signing in goes: it keeps cookies, and says from which page a request comes. */
export const testBrowser = (http: FastifyInstance) => {
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST', url: string, { body, headers = {} }: Asked = {}): Promise<Seen> => {
    const reply = await http.inject({
      method,
      url,
      headers: {
        host: 'localhost:8600',
        ...(method === 'POST' && { origin, 'content-type': 'application/json' }),
        ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(method === 'POST' && { payload: JSON.stringify(body ?? {}) }),
    });
    for (const { name, value, maxAge } of reply.cookies) {
      if (maxAge === 0 || value === '') jar.delete(name);
      else jar.set(name, encodeURIComponent(value));
    }
    const json: unknown = reply.body.startsWith('{') || reply.body.startsWith('[') ? reply.json() : {};
    return { status: reply.statusCode, json: Object(json), location: String(reply.headers.location ?? '') || null };
  };
  return {
    get: (url: string, asked?: Asked) => ask('GET', url, asked),
    post: (url: string, body?: unknown, headers?: Asked['headers']) =>
      ask('POST', url, { body, ...(headers && { headers }) }),
    cookies: jar,
  };
};
