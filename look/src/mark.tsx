/** The mark: a coin, and the arrow that brings it home. Drawn inline, so that it is there with the first letter. */
export const Mark = ({ size = 24 }: { readonly size?: number }) => (
  <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" className="mark-ground" />
    <circle cx="16" cy="16" r="11.6" className="mark-coin" />
    <path d="M30 14.3H17.6V10.6L9.6 16L17.6 21.4V17.7H30z" className="mark-ground" />
  </svg>
);
