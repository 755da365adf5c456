import type { Finding } from '../finding.ts';
import type { Circumstances } from '../registration.ts';
import { checkAudience } from './check-audience.ts';
import { checkOrigin } from './check-origin.ts';
import { checkSignIn } from './check-sign-in.ts';
import { checkSubject } from './check-subject.ts';
import { checkTimes } from './check-times.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** What is wrong with the claims, in the order in which core looks at them. */
export const checkClaims = (claims: unknown, circumstances: Circumstances): Finding[] => {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return [{ code: 'claims-no-object' }];
  const said: Claims = { ...claims };
  const { iss, sub, jti, caseRef } = said;
  return [
    ...(iss === undefined ? [{ code: 'issuer-missing' } as const] : iss === circumstances.registration.id ? [] : [{ code: 'issuer-other' } as const]),
    ...checkAudience(said, circumstances),
    ...(isText(sub, 200) ? [] : [{ code: 'staff-missing' } as const]),
    ...(isText(jti, 200) ? [] : [{ code: 'id-missing' } as const]),
    ...checkTimes(said, circumstances.now),
    ...(caseRef === undefined || (typeof caseRef === 'string' && caseRef.length <= 100) ? [] : [{ code: 'case-ref-form' } as const]),
    ...checkSubject(said['subject']),
    ...checkOrigin(said, circumstances),
    ...checkSignIn(said, circumstances),
  ];
};

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.length > 0 && value.length <= most;
