import type { FindingText } from '../finding-text.ts';

/** What core itself said. Only core knows who has an account, what was used before, and who is suspended. */
export const askedTexts = {
  'core-accepted': { weight: 'note', what: 'Core accepted the assertion. It is used up now: the same one again would be refused.', mend: 'Sign a fresh one for each launch.' },
  'core-no-account': { weight: 'refusal', reason: 'no-account', what: 'The assertion is right, and no account is linked to the staff id that it names.', mend: 'Staff ids are compared letter by letter, capitals too. The member of staff applies in the panel, or an administrator links the staff id to their account.' },
  'core-awaiting-approval': { weight: 'refusal', reason: 'awaiting-approval', what: 'The assertion is right; this member of staff has applied for an account, which waits for two administrators.', mend: 'Ask your organisation’s MAST administrators.' },
  'core-suspended': { weight: 'refusal', reason: 'suspended', what: 'The assertion is right; this member of staff’s account is suspended, has ended or was not confirmed in time.', mend: 'Ask your organisation’s MAST administrators.' },
  'core-refused': { weight: 'refusal', what: 'Core refused it, for something that cannot be seen from here.', mend: 'One of four: it was used before (replay): sign a fresh one; this host is suspended or not registered there; its key was taken back or is another there than in the registration given here; core’s clock is another than this machine’s. The operator finds which in core’s log: launch-refused, reason.' },
  'core-refused-as-found': { weight: 'note', what: 'Core refused the assertion too.', mend: 'Mend what is listed here, sign a fresh assertion and check again.' },
  'core-client': { weight: 'refusal', what: 'Core does not know this client id, or it can be nobody’s.', mend: 'Is the host registered with this core? Test and live systems are registered apart.' },
  'core-request': { weight: 'refusal', what: 'Core could not read the exchange (invalid_request).', mend: 'Each field once, the whole form at most 64 kB, grant_type urn:ietf:params:oauth:grant-type:jwt-bearer.' },
  'core-busy': { weight: 'note', what: 'Core cannot answer now, or was asked too often.', mend: 'Try again in a minute with a fresh assertion.' },
  'core-unreachable': { weight: 'note', what: 'Core could not be reached, or something else answered at that address.', mend: 'Check the address, the proxy and the firewall from this machine: curl (core)/health/live' },
  'clock-differs': { weight: 'note', what: 'Core’s clock and this machine’s differ by more than 5 seconds.', mend: 'If this machine signs, set its clock by NTP.' },
} satisfies Readonly<Record<string, FindingText>>;
