import type { FastifyInstance } from 'fastify';

/** Listens on the wanted port, or on the next one that is free; says so when it had to move. Answers the address. */
export const listenFrom = async (
  http: FastifyInstance,
  { port, host }: { readonly port: number; readonly host: string },
  say: (line: string) => void,
): Promise<string> => {
  for (let wanted = port; ; wanted += 1) {
    try {
      return await http.listen({ port: wanted, host });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === 0 || wanted >= port + 50) throw error;
      say(`端口 ${wanted} 已被占用，改用 ${wanted + 1} · port ${wanted} is taken, trying ${wanted + 1}`);
    }
  }
};
