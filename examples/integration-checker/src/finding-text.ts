/** What core's log says of a refused launch (`launch-refused`, `reason`); the caller is told `invalid_grant` whatever it was. */
export type LaunchReason =
  | 'form' | 'algorithm' | 'header' | 'key' | 'signature' | 'issuer' | 'audience' | 'expired' | 'not-yet-valid' | 'claims'
  | 'host' | 'life' | 'origin' | 'sign-in' | 'replay' | 'no-account' | 'awaiting-approval' | 'suspended';

/** `refusal`: core refuses it. `page`: the browser or the panel does not get that far. `note`: worth knowing, nothing is refused. */
type Weight = 'refusal' | 'page' | 'note';

/** What a finding says to an integrator: what is wrong, and what to do about it. `reason`: what core's log calls it. */
export type FindingText = { readonly weight: Weight; readonly reason?: LaunchReason; readonly what: string; readonly mend: string };
