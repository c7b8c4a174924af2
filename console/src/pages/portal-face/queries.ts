import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';

export type Face = ReplyFor<'getPortalFace'>;

export const askFace = () =>
  queryOptions({ queryKey: ['portal-face'], queryFn: ({ signal }) => call('getPortalFace', { signal }) });

/** Where the logo is; a change of it has another name, so that no old one is shown out of a cache. */
export const logoOf = ({ slug, hasLogo }: Face, changed: number): string | null =>
  hasLogo ? `/v1/portal/shops/${encodeURIComponent(slug)}/logo?v=${changed}` : null;
