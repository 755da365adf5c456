import { z } from 'zod';

import type { Period } from './elements.ts';
import { identifier } from './elements.ts';
import { codedExtensions, codingsAt } from './extension-codes.ts';
import { systems } from './systems.ts';

export type NhsNumber = { readonly value: string; readonly isVerified: boolean; readonly use?: string | undefined; readonly period?: Period | undefined };

export const numberedIdentifier = identifier.extend({ extension: codedExtensions });

/**
 * The two codes that say "present and verified", in the three code systems that write them: `…VerificationStatusEngland` and PDS's `…VerificationStatus` the number, the
 * retired `…VerificationStatus` 2.1.0 the words. Everything else, a status that is missing among it, is not verified.
 */
const verified: ReadonlySet<string> = new Set(['01', 'number-present-and-verified']);
const statusSystem = /^https:\/\/fhir\.hl7\.org\.uk\/(CodeSystem|STU3\/CodeSystem)\/(UKCore|CareConnect)-NHSNumberVerificationStatus(England|Wales)?(-1)?$/;

/** NHS numbers by their system, never because a number checks: 8 % of hospital numbers do. */
export function readNhsNumbers(identifiers: readonly z.infer<typeof numberedIdentifier>[]): NhsNumber[] {
  return identifiers.filter(({ system }) => system === systems.nhsNumber).map(({ value, use, period, extension }) => {
    const statuses = codingsAt(extension, systems.verification).filter(({ system }) => system !== undefined && statusSystem.test(system));
    return { value: value.replaceAll(/[\s-]/g, ''), isVerified: statuses.length > 0 && statuses.every(({ code }) => verified.has(code)), use, period };
  });
}
