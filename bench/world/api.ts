import { Client } from 'undici';

/** One kept-open connection to the server, one request at a time on it. */
export type Connection = Client;

export const connect = (address: string, count: number): Connection[] =>
  Array.from({ length: count }, () => new Client(address, { pipelining: 1 }));

export const disconnect = async (connections: readonly Connection[]): Promise<void> => {
  await Promise.all(connections.map((connection) => connection.close()));
};

export type Posted = {
  readonly path: string;
  readonly body: unknown;
  readonly token: string;
  readonly key?: string;
  readonly ifMatch?: string;
};
export type Answered = { readonly etag: string; readonly text: string };

/** Posts JSON and reads the whole answer; anything but success is an error with the words of the problem. */
export const post = async (connection: Connection, { path, body, token, key, ifMatch }: Posted): Promise<Answered> => {
  const reply = await connection.request({
    method: 'POST',
    path,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    body: JSON.stringify(body),
  });
  const text = await reply.body.text();
  if (reply.statusCode >= 300) throw new Error(`POST ${path} answers ${reply.statusCode}: ${text}`);
  return { etag: String(reply.headers['etag'] ?? ''), text };
};

/** Gets a path and reads the whole answer; anything but 200 is an error with its words. */
export const get = async (connection: Connection, path: string, token: string): Promise<string> => {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await connection.request({ method: 'GET', path, headers });
  const words = await reply.body.text();
  if (reply.statusCode !== 200) throw new Error(`GET ${path} answers ${reply.statusCode}: ${words}`);
  return words;
};
