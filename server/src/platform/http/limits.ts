/** How much one client may ask for. */
export type Limits = {
  /** Requests a minute of one key. */
  readonly requestsPerMinute: number;
  /** Requests a minute of one address without a valid key, notifications of channels included. */
  readonly anonymousPerMinute: number;
  /** Requests a minute of one address that ask the portal to do something without being signed in, such as sending a code. */
  readonly strangersPerMinute: number;
  /** Bytes of a JSON body, where the route does not say otherwise. */
  readonly bodyBytes: number;
  /** Files that are taken in at the same time; each is held in memory until its route has judged it. */
  readonly uploadsAtOnce: number;
  /** Seconds in which a request must have arrived whole. */
  readonly requestSeconds: number;
  /** Behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;
};

export const usualLimits: Limits = {
  requestsPerMinute: 6_000,
  anonymousPerMinute: 300,
  strangersPerMinute: 30,
  bodyBytes: 1024 * 1024,
  uploadsAtOnce: 8,
  requestSeconds: 60,
  trustProxy: false,
};
