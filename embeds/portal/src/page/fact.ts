/** One line of a summary list (view/parts/lists.njk); with `href`, what can be changed there, and `action`, the word for it. */
export type Fact = { readonly key: string; readonly value: string; readonly lines?: readonly string[] | undefined; readonly href?: string | undefined; readonly action?: string | undefined };
