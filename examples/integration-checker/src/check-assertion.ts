import { checkClaims } from './assertion/check-claims.ts';
import { checkHeader } from './assertion/check-header.ts';
import { checkSignature } from './assertion/check-signature.ts';
import { readParts } from './assertion/read-parts.ts';
import type { Finding } from './finding.ts';
import type { Circumstances } from './registration.ts';

/**
 * Everything that can be found wrong with a launch assertion from here, without any network, in the order in which core looks: the first refusal is the one that core's log names. What
 * only core knows (who has an account, what was used before) is not among it.
 */
export const checkAssertion = async (assertion: string, circumstances: Circumstances): Promise<Finding[]> => {
  const { registration, clientId } = circumstances;
  const host: Finding[] = clientId === undefined || clientId === registration.id ? [] : [{ code: isId(clientId) ? 'host-other' : 'host-form' }];
  const keys: Finding[] = registration.jwks?.keys.some(({ d }) => d !== undefined) === true ? [{ code: 'registration-private-key' }] : [];
  const read = readParts(assertion);
  if ('finding' in read) return [...host, read.finding, ...keys];
  const { parts } = read;
  const header = checkHeader(parts.header);
  return [...host, ...header, ...(header.some(({ code }) => code.startsWith('alg')) ? [] : await checkSignature(parts, registration)), ...checkClaims(parts.claims, circumstances), ...keys];
};

const isId = (clientId: string): boolean => /^[\x20-\x7e]+$/.test(clientId);
