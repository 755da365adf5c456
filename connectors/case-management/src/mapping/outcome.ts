/** What becomes of one row. Whatever it is, it is counted: a row is never passed over in silence. */
export type Outcome =
  | { readonly kind: 'record'; readonly ref: string; /** A CanonicalRecord, or the invalid form of a row that core-api shall quarantine. */ readonly record: Readonly<Record<string, unknown>> }
  /** Stays behind on purpose: `rule` is one of the agreement's, `no-rule`, or `merged-at-source`. */
  | { readonly kind: 'left-out'; readonly ref: string; readonly rule: string }
  /** Stays behind because it cannot be judged or must never be loaded. Where its reference is known, what was sent under it may have to go (`never-load`). */
  | { readonly kind: 'refused'; readonly ref?: string; readonly column: string | null; readonly rule: string };
