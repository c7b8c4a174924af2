import { Mark } from '@redress/look';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../switches.tsx';

/** What stands around every step of signing in. */
export const SignInFrame = ({ children }: { readonly children: ReactNode }) => (
  <main className="sign-in">
    <div className="sign-in-brand">
      <Mark size={40} />
      <h1>
        <span lang="zh-CN">退还</span> <span className="grey">Redress</span>
      </h1>
      <span style={{ marginLeft: 'auto' }}>
        <LanguageSwitch />
      </span>
    </div>
    <div className="panel stack">{children}</div>
  </main>
);
