export type { Tone } from '@redress/look';
