import { dark, light, type Palette } from '@redress/look';
import { theme as antd, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale/index.js';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react';
import { useLanguage } from '../words/use-words.ts';
import { usePrinting } from './use-printing.ts';

/** The grounds of messages, which Ant Design would otherwise mix from the ink. */
const grounds = ({ tones }: Palette) => ({
  colorSuccessBg: tones.done.ground,
  colorSuccessBorder: tones.done.ground,
  colorInfoBg: tones.moving.ground,
  colorInfoBorder: tones.moving.ground,
  colorWarningBg: tones.waiting.ground,
  colorWarningBorder: tones.waiting.ground,
  colorErrorBg: tones.trouble.ground,
  colorErrorBorder: tones.trouble.ground,
});

export type Mode = 'light' | 'dark';
const place = 'redress.mode';
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const wished = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const ModeContext = createContext<{ readonly mode: Mode; readonly toggle: () => void }>({
  mode: 'light',
  toggle: () => undefined,
});
export const useMode = () => useContext(ModeContext);

/** Ant Design by our own tokens, in the mode that the person chose, or else the one that the machine wishes. */
export const Theme = ({ children }: { readonly children: ReactNode }) => {
  const language = useLanguage();
  const [mode, setMode] = useState<Mode>(() => (localStorage.getItem(place) as Mode | null) ?? wished);
  const [english, setEnglish] = useState<Locale | null>(null);
  // Paper is white, whatever the screen is.
  const printing = usePrinting();
  const isDark = mode === 'dark' && !printing;
  const palette = isDark ? dark : light;

  useLayoutEffect(() => {
    document.documentElement.dataset['mode'] = mode;
  }, [mode]);

  // The library's own English words travel only to whoever reads English.
  useEffect(() => {
    if (language === 'en') void import('antd/locale/en_US').then((module) => setEnglish(module.default));
  }, [language]);

  const toggle = () => {
    const next = mode === 'dark' ? 'light' : 'dark';
    localStorage.setItem(place, next);
    setMode(next);
  };

  return (
    <ModeContext.Provider value={{ mode, toggle }}>
      <ConfigProvider
        button={{ autoInsertSpace: false }}
        locale={language === 'en' && english ? english : zhCN}
        theme={{
          algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
          token: {
            colorPrimary: palette.accent,
            colorInfo: palette.accent,
            colorLink: palette.accent,
            colorSuccess: palette.tones.done.ink,
            colorWarning: palette.tones.waiting.ink,
            colorError: palette.tones.trouble.ink,
            ...grounds(palette),
            colorTextBase: palette.ink,
            // The library's own pale letters for hints and empty fields are hard to read on our grounds.
            colorTextDescription: palette.grey,
            colorTextPlaceholder: palette.grey,
            colorBgBase: palette.paper,
            colorBgLayout: palette.ground,
            // Tables, fields and buttons lie on the paper they stand on; only what floats is lighter.
            colorBgContainer: palette.paper,
            colorBgElevated: palette.raised,
            colorBorderSecondary: palette.line,
            // As the page has it: English has marks of its own.
            fontFamily: 'var(--letters)',
            motion: !still,
            fontSize: 14,
            borderRadius: 6,
            wireframe: false,
          },
          components: {
            Button: { primaryShadow: 'none', ...(isDark ? { primaryColor: palette.ground } : {}) },
            Table: {
              headerBg: 'transparent',
              headerColor: palette.grey,
              headerSplitColor: 'transparent',
              cellPaddingBlock: 10,
            },
            Badge: { colorTextLightSolid: palette.paper },
            Tabs: { horizontalMargin: '0 0 12px 0' },
          },
        }}
      >
        {children}
      </ConfigProvider>
    </ModeContext.Provider>
  );
};
