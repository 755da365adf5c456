import { normalisePlace } from '../normalise/normalise-place.ts';
import { nhsNumber } from '../normalise/nhs-number.ts';
import type { Problem } from '../problem/problem.ts';
import { listedAddressTexts } from '../sensitivity/address-texts.ts';
import { identityTexts } from '../sensitivity/identity-texts.ts';
import { personOf } from '../sensitivity/person-of.ts';
import type { AddressDetails, PersonDetails } from '../shared/headline.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { ListEntryRequest } from './list-schema.ts';

/** What an entry is about, and the texts it is recognised by. */
export type ListedSubject =
  | { readonly kind: 'person'; readonly person: PersonDetails; readonly texts: readonly string[] }
  | { readonly kind: 'address'; readonly address: AddressDetails; readonly texts: readonly string[] };

/** Reads the subject of an entry. Refuses with `invalid-request` what no record could be recognised by, or a number whose check digit is wrong. */
export function listedSubject(body: ListEntryRequest): Result<ListedSubject, Problem> {
  if (body.list === 'refuge') {
    const address: AddressDetails = { ...body.address, role: 'home' };
    if (normalisePlace(address) === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/address', rule: 'add-house' }] });
    return ok({ kind: 'address', address, texts: listedAddressTexts(address) });
  }
  if (body.person.nhsNumber !== undefined && nhsNumber(body.person.nhsNumber) === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/person/nhsNumber', rule: 'check-digit' }] });
  const person = personOf(body.person);
  const texts = identityTexts(person);
  return texts.length === 0 ? failed({ code: 'invalid-request', errors: [{ pointer: '/person', rule: 'add-one-of' }] }) : ok({ kind: 'person', person, texts });
}
