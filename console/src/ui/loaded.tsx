import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

type Props<T> = {
  readonly of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly rows?: number;
  /** The heading of a whole page, shown where the thing that would bear its own cannot be. */
  readonly title?: string;
  readonly children: (data: T) => ReactNode;
};

/** What is read from the server: its shape while it is on its way, why it cannot be shown, or the thing itself. */
export const Loaded = <T,>({ of, rows = 6, title, children }: Props<T>) => {
  if (of.data !== undefined) return children(of.data);
  if (of.error)
    return (
      <>
        {title && <h1>{title}</h1>}
        <ProblemAlert error={of.error} again={() => void of.refetch()} />
      </>
    );
  return (
    <div className="panel" aria-busy="true">
      {/* Its title would be a heading that says nothing. */}
      <Skeleton active title={false} paragraph={{ rows: rows + 1 }} />
    </div>
  );
};
