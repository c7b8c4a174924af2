import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

type Props<T> = {
  readonly of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
};

/** What is read from the server: its shape while it is on its way, why it cannot be shown, or the thing itself. */
export const Loaded = <T,>({ of, rows = 6, children }: Props<T>) => {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ProblemAlert error={of.error} again={() => void of.refetch()} />;
  return (
    <div className="panel" aria-busy="true">
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
};
