import type { CardWords } from '../cards/words.en.ts';
import type { Language } from '../../http/language-of.ts';
import { words } from '../cards/words.ts';

export type Refusal = keyof CardWords['problems'];

/** Status, and the kind of issue (FHIR R4 IssueType), of each refusal. 412: "unable to retrieve the necessary FHIR data" (CDS Hooks 2.0.1). */
const kinds: Readonly<Record<Refusal, { readonly status: number; readonly issue: string }>> = {
  unauthenticated: { status: 401, issue: 'login' },
  'bad-call': { status: 400, issue: 'invalid' },
  'unknown-service': { status: 404, issue: 'not-found' },
  'no-patient': { status: 412, issue: 'required' },
  'foreign-origin': { status: 403, issue: 'forbidden' },
  unavailable: { status: 503, issue: 'transient' },
};

/** A refusal as the OperationOutcome that CDS Hooks 3.0 recommends, and its status. Names places in the call, never what stood there. */
export function outcomeOf(refusal: Refusal, language: Language, pointers: readonly string[] = []): { readonly status: number; readonly body: object } {
  const { status, issue } = kinds[refusal];
  const text = words[language].problems[refusal];
  const places = pointers.slice(0, 20);
  const body = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: issue, details: { coding: [{ system: 'urn:mast:cds-problem', code: refusal }], text }, ...(places.length === 0 ? {} : { diagnostics: places.join(' ') }) }] };
  return { status, body };
}
