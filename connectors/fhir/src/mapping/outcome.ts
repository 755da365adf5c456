/** What becomes of one activity. Whatever it is, it is counted: none is passed over in silence. */
export type Outcome =
  | { readonly kind: 'record'; readonly ref: string; /** A CanonicalRecord, or the invalid form of one that core-api shall quarantine. */ readonly record: Readonly<Record<string, unknown>> }
  /** Nothing of it may stand: cancelled, entered in error, withdrawn. Whatever was sent of it goes. */
  | { readonly kind: 'remove'; readonly ref: string; readonly rule: string }
  /** Not what the agreement calls relevant: `rule` is one of its own, `no-rule`, `not-begun`, `no-patient` or `other-organisation`. What was sent of it before goes. */
  | { readonly kind: 'left-out'; readonly ref: string; readonly rule: string }
  /** Cannot be judged. */
  | { readonly kind: 'refused'; readonly ref: string; readonly column: string; readonly rule: string };
