type Props = {
  readonly of: { readonly count: number; readonly more: boolean } | null | undefined;
  readonly trouble?: boolean;
};

/** How much of it there is; its place is kept while the number is on its way, so that no tab moves. */
export const TabCount = ({ of, trouble = false }: Props) => (
  <span className="tab-count number" data-trouble={trouble && (of?.count ?? 0) > 0}>
    {of ? `${of.count}${of.more ? '+' : ''}` : '·'}
  </span>
);
