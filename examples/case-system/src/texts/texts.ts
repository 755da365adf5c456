import type { en } from './texts.en.ts';

type Said<Value> = Value extends string ? string : Value extends (...values: infer Values) => string ? (...values: Values) => string : { readonly [Key in keyof Value]: Said<Value[Key]> };

/** The words of one language: the same keys in both. */
export type Texts = Said<typeof en>;
