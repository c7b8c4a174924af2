import '@fontsource-variable/noto-sans-sc';
import './theme/base.css';
import './theme/receipt.css';
import './theme/case.css';
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
