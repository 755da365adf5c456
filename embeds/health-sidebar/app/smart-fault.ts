/**
 * Every way in which a launch can end without the panel. Each has a page in both languages (words/), an HTTP status, and a line in the log; none says anything of a patient.
 */
export const smartFaults = {
  'launch-incomplete': 400,
  'issuer-unknown': 403,
  'server-unreachable': 502,
  'server-unsuitable': 502,
  refused: 403,
  'server-error': 502,
  'state-missing': 400,
  'state-gone': 400,
  'token-refused': 502,
  'scope-missing': 403,
  'identity-missing': 502,
  'patient-missing': 400,
  'patient-unreadable': 502,
  'not-found': 404,
} as const;

export type SmartFault = keyof typeof smartFaults;

/** What stops a launch: a fault, and for the log a code of OAuth's or of ours. Never a patient's or a practitioner's word. */
export class LaunchStopped extends Error {
  readonly fault: SmartFault;
  readonly detail: string | undefined;
  constructor(fault: SmartFault, detail?: string) {
    super(fault);
    this.fault = fault;
    this.detail = detail;
  }
}
