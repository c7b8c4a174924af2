import { Link } from '@tanstack/react-router';
import '../theme/finance.css';

/** The screens of one room beside each other. */
export const SubNav = ({
  of,
  label,
}: {
  readonly label: string;
  readonly of: readonly { readonly to: string; readonly name: string; readonly exact?: boolean }[];
}) => (
  <nav className="sub-nav no-print" aria-label={label}>
    {of.map(({ to, name, exact = false }) => (
      <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
        {name}
      </Link>
    ))}
  </nav>
);
