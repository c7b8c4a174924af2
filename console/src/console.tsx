import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App } from 'antd';
import { queries } from './api/queries.ts';
import { router } from './router.tsx';
import { Theme } from './theme/theme.tsx';

/** The back office: theme and words around the routes. */
export const Console = () => (
  <Theme>
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>
  </Theme>
);
