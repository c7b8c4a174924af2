/**
 * Colours with one meaning each, everywhere. Red is not used: to Chinese readers it is neither good nor bad by itself,
 * so trouble wears 朱 (vermilion) together with a word and a sign, and an amount is never coloured.
 */
export type Tone = 'waiting' | 'moving' | 'done' | 'trouble' | 'closed';

export type Palette = {
  readonly accent: string;
  readonly ink: string;
  readonly grey: string;
  readonly line: string;
  readonly paper: string;
  readonly ground: string;
  readonly tones: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>>;
};

export const light: Palette = {
  accent: '#2b6a5d',
  ink: '#1c2321',
  grey: '#5f6a66',
  line: '#dfe4e1',
  paper: '#ffffff',
  ground: '#f4f6f5',
  tones: {
    waiting: { ink: '#7d5510', ground: '#faf1dd' },
    moving: { ink: '#3a539b', ground: '#e9edf9' },
    done: { ink: '#245a4f', ground: '#e2f0ec' },
    trouble: { ink: '#a33a17', ground: '#fbe9e2' },
    closed: { ink: '#5f6a66', ground: '#ebeeec' },
  },
};

export const dark: Palette = {
  accent: '#6fb8a6',
  ink: '#e6ebe9',
  grey: '#9ba6a2',
  line: '#2f3835',
  paper: '#191f1d',
  ground: '#111514',
  tones: {
    waiting: { ink: '#e5bd6d', ground: '#3a2f17' },
    moving: { ink: '#a3b5ee', ground: '#232b45' },
    done: { ink: '#85cbb9', ground: '#1d3731' },
    trouble: { ink: '#f09a78', ground: '#452317' },
    closed: { ink: '#a3aeaa', ground: '#272f2c' },
  },
};

export const fontFamily = "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";
