import '@redress/look/look.css';
import '@redress/look/receipt.css';
import './theme/base.css';
import './theme/findings.css';
import './theme/case.css';
import './theme/queue.css';
import './theme/shell.css';
import './theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './console.tsx';
import { startWords } from './words/i18n.ts';

startWords();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
