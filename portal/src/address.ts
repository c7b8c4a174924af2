import { useSyncExternalStore } from 'react';

/**
 * Where somebody is: `/portal/<shop>/<place>/…`. The address is the state of the screen, so the back button of the phone works, and any
 * screen can be opened again.
 */
export type Address = { readonly shop: string; readonly path: readonly string[]; readonly search: URLSearchParams };

const base = '/portal/';
const changed = new Set<() => void>();

export const go = (path: string, { replace = false }: { readonly replace?: boolean } = {}): void => {
  const { shop } = readAddress();
  const to = `${base}${shop}${path === '/' ? '/' : path}`;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  for (const each of changed) each();
};

export const back = (): void => {
  if (history.length > 1) history.back();
  else go('/', { replace: true });
};

export const linkTo = (path: string): string => `${base}${readAddress().shop}${path}`;

/** A real link, so that it can be opened and copied, that does not load the page anew. */
export const toPlace = (path: string) => ({
  href: linkTo(path),
  onClick: (event: { preventDefault: () => void }) => {
    event.preventDefault();
    go(path);
  },
});

/** The text of the address, which is the same as long as nothing changed. */
const current = (): string => `${location.pathname}${location.search}`;

export const useAddress = (): Address => {
  const text = useSyncExternalStore(subscribe, current);
  return parse(text);
};

const readAddress = (): Address => parse(current());

const parse = (text: string): Address => {
  const [pathname = '', search = ''] = text.split('?');
  const [shop = '', ...path] = pathname
    .slice(base.length)
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  return { shop, path, search: new URLSearchParams(search) };
};

const subscribe = (tell: () => void): (() => void) => {
  changed.add(tell);
  addEventListener('popstate', tell);
  return () => {
    changed.delete(tell);
    removeEventListener('popstate', tell);
  };
};
