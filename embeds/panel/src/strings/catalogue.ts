import type { en } from './strings.en.ts';

/** The keys of the English catalogue with the same parameters: what every other language must give, or the build fails. */
export type Strings = { readonly [Key in keyof typeof en]: (typeof en)[Key] extends (...values: infer Values) => string ? (...values: Values) => string : string };
