import { type FastifyInstance, type FastifySchema, type FastifySchemaCompiler, fastify } from 'fastify';

export type Listening = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Loopback unless told otherwise: the admin routes have no password. */
  readonly host?: string;
  /** Calls `tick` of the sandbox by itself, in real milliseconds. Simulations leave it out and tick by hand. */
  readonly tickEveryMs?: number;
};

type Parts = {
  /** The id of the nth call, counted from one, as the protocol shows it. */
  readonly traceId: (call: number) => string;
  /** Each gets a scope of its own, since each reads bodies and answers errors in its own way. */
  readonly scopes: readonly ((scope: FastifyInstance) => unknown)[];
  readonly tick: () => Promise<unknown>;
  /** Called last, also when the port was taken. */
  readonly end: () => void;
};

/** What the first sandbox of a process compiled its schemas with; the next ones find them compiled. Simulations open a thousand. */
let compiler: FastifySchemaCompiler<FastifySchema> | undefined;

/** Serves a sandbox and lets its time pass until it is closed. Throws when the port is taken. */
export async function openServer(
  { port = 0, host = '127.0.0.1', tickEveryMs }: Listening,
  { traceId, scopes, tick, end }: Parts,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  let calls = 0;
  const server = fastify({
    genReqId: () => {
      calls += 1;
      return traceId(calls);
    },
    forceCloseConnections: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });
  if (compiler !== undefined) server.setValidatorCompiler(compiler);
  for (const add of scopes)
    await server.register(async (scope) => {
      scope.addHook('onReady', async () => {
        compiler ??= scope.validatorCompiler;
      });
      await add(scope);
    });
  const address = await server.listen({ port, host }).catch(async (error: unknown) => {
    await server.close();
    end();
    throw error;
  });
  const stopTicking = tickByItself(tick, tickEveryMs);
  return {
    address,
    close: async () => {
      await stopTicking();
      await server.close();
      end();
    },
  };
}

/** Whoever asks while it runs waits for the run that is under way. */
export function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}

function tickByItself(tick: () => Promise<unknown>, everyMs: number | undefined): () => Promise<void> {
  if (everyMs === undefined) return async () => undefined;
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = tick();
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await last;
  };
}
