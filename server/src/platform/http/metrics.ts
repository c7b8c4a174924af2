import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What other parts of the house tell the metrics, asked for when somebody looks. Amounts and personal data never become a metric. */
export type MetricSources = {
  readonly databasePool: () => { readonly total: number; readonly idle: number; readonly waiting: number };
  readonly payoutsByStatus: () => Promise<readonly { readonly status: string; readonly count: number }[]>;
};

export type HttpMetrics = {
  readonly registry: Registry;
  readonly began: () => void;
  readonly ended: (request: {
    readonly route: string;
    readonly method: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  readonly refused: (code: string) => void;
};

/** Metrics of this process in a registry of their own, so that two servers in one process do not share numbers. */
export const httpMetrics = (sources: MetricSources): HttpMetrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'redress_http_request_seconds',
    help: 'Duration of HTTP requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const running = new Gauge({
    name: 'redress_http_in_flight',
    help: 'HTTP requests being answered',
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'redress_refusals_total',
    help: 'Refusals by code',
    labelNames: ['code'],
    registers: [registry],
  });
  registerSources(registry, sources);
  return {
    registry,
    began: () => running.inc(),
    ended: ({ route, method, status, seconds }) => {
      running.dec();
      durations.observe({ route, method, status: String(status) }, seconds);
    },
    refused: (code) => refusals.inc({ code }),
  };
};

function registerSources(registry: Registry, { databasePool, payoutsByStatus }: MetricSources): void {
  new Gauge({
    name: 'redress_database_connections',
    help: 'Connections of the database pool by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, idle, waiting } = databasePool();
      this.set({ state: 'total' }, total);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  new Gauge({
    name: 'redress_payouts',
    help: 'Payouts by status',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { status, count } of await payoutsByStatus()) this.set({ status }, count);
    },
  });
}
