import type { CanonicalRecord } from '@mast/connector-kit';

type NameUse = NonNullable<CanonicalRecord['person']>['names'][number]['use'];

/** XPN-7 (HL7 table 0200, and words met in feeds) to the use of a name. Names that are not here are not sent: C, the name an adopted child was given, and S and TEST, made-up names, among them. */
export const nameUses: Readonly<Record<string, NameUse>> = {
  '': 'usual', D: 'usual', U: 'usual', CURRENT: 'usual', USUAL: 'usual',
  L: 'official', LEGAL: 'official', OFFICIAL: 'official',
  N: 'preferred', PREFERRED: 'preferred', NICKNAME: 'preferred',
  A: 'alias', ALIAS: 'alias', K: 'alias',
  M: 'former', MAIDEN: 'former', B: 'former', BIRTH: 'former', PREVIOUS: 'former', OLD: 'former',
};

/** PID-8: HL7 table 0001 and the NHS's own codes (PERSON STATED GENDER CODE 1, 2, 9, X, 0). */
export const sexes: Readonly<Record<string, 'female' | 'male' | 'other' | 'unknown'>> = {
  F: 'female', FEMALE: 'female', '2': 'female', M: 'male', MALE: 'male', '1': 'male',
  A: 'other', O: 'other', '9': 'other', I: 'other', U: 'unknown', N: 'unknown', X: 'unknown', '0': 'unknown', UNKNOWN: 'unknown',
};

/** XAD-7 (HL7 table 0190) to the role of an address. Others (birth, office, billing, bad, mailing) say nothing of where somebody lives, and are not sent. */
export const addressRoles: Readonly<Record<string, 'home' | 'temporary'>> = {
  '': 'home', H: 'home', HOME: 'home', P: 'home', L: 'home', C: 'temporary', TEMP: 'temporary', TEMPORARY: 'temporary',
};
