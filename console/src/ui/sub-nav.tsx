import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import '../theme/finance.css';

/** The screens of one room beside each other. */
export const SubNav = ({
  of,
  label,
}: {
  readonly label: string;
  readonly of: readonly { readonly to: string; readonly name: string; readonly exact?: boolean }[];
}) => {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the screens do not fit beside each other: the one that is open is not left out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is moved when another screen opens
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[data-status=active]');
    if (open && nav.current)
      nav.current.scrollLeft = open.offsetLeft - (nav.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={nav} className="sub-nav no-print" aria-label={label}>
      {of.map(({ to, name, exact = false }) => (
        <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  );
};
