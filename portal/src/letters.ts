type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

/** Where data is counted or slow, the phone's own letters do: the few hundred kilobytes of ours are for looks, not for reading. */
const isDear = (): boolean => {
  const connection = (navigator as { readonly connection?: Connection }).connection;
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
};

/**
 * Fetches the product's own Chinese letters once the first screen stands, so that they keep nobody waiting. Each file holds some of the
 * letters and comes only for a page that has one of them; the worker keeps it. A Chinese letter is as wide as it is high in every font
 * and lines have a height of their own, so nothing moves when they come.
 */
export const fetchLetters = (): void => {
  if (isDear()) return;
  const fetchNow = (): void => {
    // Without them, the phone's own.
    import('./letters.css').catch(() => undefined);
  };
  const whenIdle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(fetchNow, { timeout: 5_000 });
    else setTimeout(fetchNow, 1_000);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
};
