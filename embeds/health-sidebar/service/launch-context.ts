/**
 * The `appContext` of a card's SMART link (CDS Hooks 2.0.1, "Link"): an opaque string that the EHR hands to the app in its token response. It names the card that was followed and nothing about the
 * patient, the user or an answer, since an EHR may keep it, log it, or put it in an address.
 */
export const launchContext = {
  /** `cardId` is the card's uuid. */
  write: (cardId: string): string => `mast-card/1:${cardId}`,
  /** The card's uuid, or undefined where the text is none of ours. */
  read: (text: string): string | undefined => /^mast-card\/1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)?.[1],
};
