/**
 * What colours mean, in every front. The ground is paper and the words are ink; colour appears only where it says something,
 * and says the same everywhere. Red is not used: to Chinese readers it is luck and rising prices, to others alarm. Trouble wears 赭 (ochre earth)
 * together with a word and a sign, and an amount is never coloured.
 */
export type Tone = 'waiting' | 'moving' | 'done' | 'trouble' | 'closed';

export type Palette = {
  /** 黛, the blue-black of ink stones: what can be pressed, and where one is. It stands for no state. */
  readonly accent: string;
  /** What is chosen or under the pointer. */
  readonly wash: string;
  readonly ink: string;
  readonly grey: string;
  readonly line: string;
  readonly paper: string;
  readonly ground: string;
  /** What floats above the page: menus, dialogs. */
  readonly raised: string;
  readonly tones: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>>;
};

/** Every ink stands on its grounds with at least 4.5 : 1; a test reckons it. */
export const light: Palette = {
  accent: '#23505f',
  wash: '#e6edee',
  ink: '#1e2224',
  grey: '#5b605d',
  line: '#e0dcd0',
  paper: '#fffdf8',
  ground: '#f5f3ec',
  raised: '#fffdf8',
  tones: {
    waiting: { ink: '#73520a', ground: '#f8edcc' },
    moving: { ink: '#3a4f94', ground: '#e8ebf7' },
    done: { ink: '#2f6138', ground: '#e2f0de' },
    trouble: { ink: '#943e18', ground: '#fae4d7' },
    closed: { ink: '#5b605d', ground: '#ecebe4' },
  },
};

export const dark: Palette = {
  accent: '#8ec3d2',
  wash: '#20343b',
  ink: '#eae7df',
  grey: '#a5a49b',
  line: '#343a3b',
  paper: '#1a1e1f',
  ground: '#121516',
  raised: '#22282a',
  tones: {
    waiting: { ink: '#e3c06a', ground: '#38301a' },
    moving: { ink: '#a9b8ec', ground: '#242b43' },
    done: { ink: '#94c99a', ground: '#1e3322' },
    trouble: { ink: '#eda27e', ground: '#43261a' },
    closed: { ink: '#a8a79f', ground: '#2a2e2e' },
  },
};

/** Figures and Latin in IBM Plex Sans, Chinese in Noto Sans SC; both come with the product (css/letters.css). */
export const fontFamily =
  "'Redress Figures', 'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";
