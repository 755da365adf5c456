type Said = {
  readonly setting: string;
  readonly hook: string;
  /** The practitioner as the health record named them; nobody has verified it. */
  readonly claimedUser: string | undefined;
  readonly agreements: readonly { readonly agreementId: string; readonly version: number }[];
};

/** What was looked up before anybody had declared why, because two Caldicott guardians allow it in a setting. The client is the health record; no account stands behind it. */
export type AmbientEvent =
  | {
      readonly kind: 'ambient-checked';
      readonly declarationId?: undefined;
      readonly payload: Said & {
        readonly finding: 'none-found' | 'involved';
        readonly gateways: readonly string[];
        readonly questionDigest: string;
        /** Whom it was about, where others are involved. */
        readonly people: readonly string[];
      };
    }
  /** More checks in an hour than were agreed: from here on nothing is looked up until the next. */
  | { readonly kind: 'ambient-limited'; readonly declarationId?: undefined; readonly payload: Said };
