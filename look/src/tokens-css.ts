import { dark, fontFamily, light, type Palette } from './tokens.ts';

/** The tokens as CSS variables: the mode that the machine wishes, unless `data-mode` on the root says otherwise. `css/tokens.css` is this text. */
export const cssOf = (): string => `/* Written by look/src/tokens-css.ts from tokens.ts; a test keeps it fresh. */
:root {
  color-scheme: light;
  --letters: ${fontFamily.replaceAll("'", '"')};
${variables(light)}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-mode="light"]) {
    color-scheme: dark;
${variables(dark, 4)}
  }
}
:root[data-mode="dark"] {
  color-scheme: dark;
${variables(dark)}
}
@media print {
  :root:root {
    color-scheme: light;
${variables({ ...light, paper: '#ffffff', ground: '#ffffff' }, 4)}
  }
}
`;

const variables = ({ tones, ...plain }: Palette, indent = 2): string =>
  [
    ...Object.entries(plain),
    ...Object.entries(tones).flatMap(([tone, { ink, ground }]) => [
      [`${tone}-ink`, ink],
      [`${tone}-ground`, ground],
    ]),
  ]
    .map(([name, value]) => `${' '.repeat(indent)}--${name}: ${value};`)
    .join('\n');
