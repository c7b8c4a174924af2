import { useEffect, useState } from 'react';

/**
 * Whoever opened a dialog stands where they stood when it is gone. The library does it for dialogs that are hidden; ours leave the page,
 * so that none keeps what was typed into it.
 */
export const useFocusBack = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
};
