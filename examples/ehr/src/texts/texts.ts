import type { en } from './texts.en.ts';

export type Texts = typeof en;
