export { Amount } from './amount.tsx';
export { Mark } from './mark.tsx';
export { Receipt } from './receipt.tsx';
export type { ReceiptNode, WireMoney } from './receipt-node.ts';
export { dark, light, type Palette, type Tone } from './tokens.ts';
export { cssOf } from './tokens-css.ts';
