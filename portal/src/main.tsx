import '@redress/look/tokens.css';
import '@redress/look/figures.css';
import '@redress/look/base.css';
import '@redress/look/receipt.css';
import './portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchLetters } from './letters.ts';
import { Portal } from './portal.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
fetchLetters();
if ('serviceWorker' in navigator && import.meta.env.PROD)
  navigator.serviceWorker
    .register('/portal/worker.js', { scope: '/portal/' })
    .then(() => navigator.serviceWorker.ready)
    // What came before the worker was there, so that the first visit is enough to open the portal without a network.
    .then(({ active }) => active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name)))
    .catch(() => {
      // Without it the portal works as before, only not without a network.
    });
