/** How somebody's account stands who may not ask yet. */
export type Standing = 'no-account' | 'awaiting-approval' | 'suspended';

/** What a query of the flyout came to. */
export type Outcome =
  /** Too little was typed to ask of. */
  | { readonly kind: 'thin' }
  /** No reason has been given for an address of this postcode: nothing was asked, counted or hinted. */
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'reference'; readonly code: string }
  /** Several known addresses fit: to choose by typing more. */
  | { readonly kind: 'places'; readonly addresses: readonly string[]; readonly refine: boolean; readonly code: string }
  /** No partner in scope has a record of such an address, which is not that there is none. */
  | { readonly kind: 'unknown-place'; readonly code: string }
  | { readonly kind: 'answered'; readonly address: string; readonly agencies: number; readonly asked: number; readonly behind: number; readonly code: string }
  | { readonly kind: 'standing'; readonly standing: Standing }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'unavailable' };
