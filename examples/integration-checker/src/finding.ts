import type { findingTexts } from './finding-texts.ts';

export type FindingCode = keyof typeof findingTexts;

/**
 * One thing that was found. `at` names a place in the assertion by the names of the contract (`subject.person.dateOfBirth`), `seconds` a length of time. Nothing that the assertion says
 * itself is ever in a finding: not a name, not a staff id, not a field that somebody made up.
 */
export type Finding = { readonly code: FindingCode; readonly at?: string; readonly seconds?: number };
