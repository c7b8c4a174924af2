/** The page on which a shop's colour stands, as `@redress/look` has it. */
const paper = '#fffdf8';
/** What lines and buttons need against their page, in hundredths (WCAG 2.2, success criterion 1.4.11). */
const needed = 300;

export type ColourVerdict = {
  /** Against the page, in hundredths, rounded down: 304 is 3.04 : 1. */
  readonly againstPage: number;
  /** The letters on a button of this colour: whichever of the two is read better. */
  readonly letters: 'white' | 'black';
  /** Those letters against the colour, in hundredths. */
  readonly againstLetters: number;
  /** Whether a button of this colour is seen on the page. */
  readonly isSeen: boolean;
};

/** Judges a shop's colour, written as `#1f6f5c`: whether its buttons and lines are seen, and which letters they bear. */
export const judgeColour = (colour: string): ColourVerdict => {
  const [white, black] = [contrast(colour, '#ffffff'), contrast(colour, '#000000')];
  const againstPage = contrast(colour, paper);
  const letters = white >= black ? 'white' : 'black';
  return { againstPage, letters, againstLetters: Math.max(white, black), isSeen: againstPage >= needed };
};

/** `4.5`, of a contrast in hundredths, rounded down: 2.99 is not called 3. */
export const contrastText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${Math.floor(hundredths / 10) % 10}`;

/** The contrast of two colours (WCAG 2.2), in hundredths and rounded down, so that what is too little is never called enough. */
const contrast = (one: string, other: string): number => {
  const [first, second] = [luminance(one), luminance(other)];
  return Math.floor(((Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)) * 100);
};

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
