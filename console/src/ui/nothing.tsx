import type { ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  readonly hint?: ReactNode /** Where a panel is around it already. */;
  readonly bare?: boolean;
};

/** A list or a part that holds nothing, in the house's own drawing: a receipt with nothing left to do. */
export const Nothing = ({ children, hint, bare = false }: Props) => (
  <div className={bare ? 'nothing' : 'panel nothing'}>
    <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true">
      <rect x="6" y="4" width="52" height="32" rx="4" fill="none" stroke="var(--line)" strokeWidth="2" />
      <path d="M14 14h20M14 21h28M14 28h12" stroke="var(--line)" strokeWidth="2" />
      <path d="M42 27l4 4 8-9" fill="none" stroke="var(--done-ink)" strokeWidth="2.5" />
    </svg>
    <strong>{children}</strong>
    {hint && <span className="grey small">{hint}</span>}
  </div>
);
