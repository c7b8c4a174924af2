import { useEffect, useRef } from 'react';

/** `mod+k` is Ctrl or ⌘ with K; `g h` is one after the other; anything else is the key alone. */
export type Keys = Readonly<Record<string, () => void>>;

/** Keys of a screen. A letter that is typed into a field, or while a dialog is open, is only that letter. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let before = '';
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const act = mod
        ? latest.current[`mod+${key}`]
        : isBusy(event.target)
          ? undefined
          : (latest.current[`${before} ${key}`] ?? latest.current[key]);
      before = mod || isBusy(event.target) ? '' : key;
      if (act === undefined || event.altKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
};

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
