import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api.ts';
import { type RetryOptions, retryingFetch } from './retrying-fetch.ts';

export type RedressClient = Client<paths, `${string}/${string}`>;

export type ClientOptions = {
  /** `https://refunds.example.com` */
  readonly baseUrl: string;
  /** `rk_…` */
  readonly accessKey: string;
  readonly language?: 'zh' | 'en';
  readonly retry?: RetryOptions;
};

/** A typed client: every path, parameter, body and reply is checked when it compiles. */
export const redressClient = ({ baseUrl, accessKey, language = 'zh', retry = {} }: ClientOptions): RedressClient =>
  createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${accessKey}`, 'accept-language': language },
    fetch: retryingFetch(retry),
  });
