import { coversQuestion } from '../access/covers-question.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import { personKeys } from '../match/keys.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import { normalisePostcode } from '../normalise/postcode.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { Db } from '../store/store.ts';
import { fitsDeclaration } from './bind-question.ts';
import { addressDetailsOf, missingFrom, personDetailsOf } from './question.ts';
import type { Question, SearchRequest } from './question-schema.ts';
import type { ReadDeclaration } from './read-declaration.ts';
import { readDeclaration } from './read-declaration.ts';
import { questionText, withinLaunch } from './same-subject.ts';

/** What is searched for: a person, or an address. */
export type PersonSought = { readonly kind: 'person'; readonly features: PersonFeatures; readonly keys: readonly string[] };
export type Sought =
  | PersonSought
  | { readonly kind: 'place'; readonly features: PlaceFeatures };

/** A question that may be put to `authorise`. */
export type AskedQuestion = {
  readonly declaration: ReadDeclaration;
  readonly question: Question;
  readonly sought: Sought;
  /** Keyed digest: equal for equal questions, not guessable. */
  readonly digest: Buffer;
};

/**
 * Step QUERY: which question is asked, under which declaration. Refuses with `not-found` (no such declaration of this caller), `subject-mismatch`
 * (outside the launch), `question-too-thin` (says what to add), `declaration-bound` (another subject) and
 * `subject-not-declared` (a person under an address's declaration, or the reverse). Reads only, but for the row lock.
 */
export async function readQuestion(db: Db, core: Core, user: UserPrincipal, body: SearchRequest): Promise<Result<AskedQuestion, Problem>> {
  const [declaration, launch] = await Promise.all([readDeclaration(db, core, user, body.declarationId), openLaunch(db, core, user)]);
  if (declaration === undefined) return failed({ code: 'not-found' });
  if (launch === 'ended') return failed({ code: 'unauthenticated' });
  const given: Question = { person: body.person, address: body.address };
  const isGiven = body.person !== undefined || body.address !== undefined;
  const question = isGiven ? given : (launch?.subject ?? {});
  if (isGiven && launch?.subject !== undefined && !withinLaunch(launch.subject, given)) return failed({ code: 'subject-mismatch' });
  const missing = missingFrom(question);
  if (missing.length > 0) return failed({ code: 'question-too-thin', errors: missing });
  if (!fitsDeclaration(declaration.content, question)) return failed({ code: 'declaration-bound' });
  const sought = soughtBy(question);
  if (!sought.ok) return sought;
  if (!coversQuestion(declaration.subject, sought.value.kind)) {
    const pointer = sought.value.kind === 'person' ? '/person' : '/address';
    return failed({ code: 'subject-not-declared', errors: [{ pointer, rule: 'declared-subject' }] });
  }
  return ok({ declaration, question, sought: sought.value, digest: core.keys.macBytes('question', questionText(question)) });
}

/** Normalises a question by the code that normalises records. What cannot be read is said, not silently left out: it would make a false nil. */
export function soughtBy(question: Question): Result<Sought, Problem> {
  const address = addressDetailsOf(question);
  const person = personDetailsOf(question);
  if (address?.postcode !== undefined && normalisePostcode(address.postcode).postcode === undefined) {
    return failed({ code: 'question-too-thin', errors: [{ pointer: '/address/postcode', rule: 'unreadable' }] });
  }
  if (person !== undefined) {
    const features = normalisePerson(person, address === undefined ? [] : [address]);
    if (features.losses.includes('nhs-number-invalid')) {
      return failed({ code: 'question-too-thin', errors: [{ pointer: '/person/nhsNumber', rule: 'check-digit' }] });
    }
    if (features.losses.includes('birth-unreadable')) {
      return failed({ code: 'question-too-thin', errors: [{ pointer: '/person/dateOfBirth', rule: 'real-date' }] });
    }
    const keys = personKeys(features);
    if (keys.length === 0) return failed({ code: 'question-too-thin', errors: [{ pointer: '/person', rule: 'too-general' }] });
    return ok({ kind: 'person', features, keys });
  }
  const features = address === undefined ? undefined : normalisePlace(address);
  // A street without a house is many places: nothing would be found, which must not look like a nil.
  if (features === undefined) return failed({ code: 'question-too-thin', errors: [{ pointer: '/address/line1', rule: 'add-house' }] });
  return ok({ kind: 'place', features });
}
