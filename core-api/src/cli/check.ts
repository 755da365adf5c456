/** One finding of `mast doctor`; names and counts only, never a secret, an address with a password or a personal value. */
export type Check = { readonly name: string; readonly ok: boolean; readonly found: string };
