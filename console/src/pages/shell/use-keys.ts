import { useLayoutEffect, useRef } from 'react';

/** `mod+k` is Ctrl or ⌘ with K; `g h` is one after the other; anything else is the key alone. */
export type Keys = Readonly<Record<string, () => void>>;

/** Keys of a screen. A letter that is typed into a field, or while a dialog is open, is only that letter. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  // With what is drawn and not a moment later: whoever sees the screen may press.
  useLayoutEffect(() => {
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
      // Enter presses what has the focus, if that can be pressed.
      if (key === 'enter' && isPressable(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
};

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('a, button, summary, [role=button], [role=tab], [role=option]') !== null;

/** What lies above the page has the keys to itself: a dialog, a drawer, an open list or menu. */
const above = [
  '.ant-modal-wrap:not([style*="display: none"])',
  '.ant-drawer-open',
  '.ant-select-open',
  '.ant-dropdown-open',
  '.ant-popover-open',
].join();

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector(above) !== null ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])')));
