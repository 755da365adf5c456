import type { Finding } from './finding.ts';
import type { FindingText, LaunchReason } from './finding-text.ts';
import { findingTexts } from './finding-texts.ts';

/** A finding with its words. */
export type Explained = Finding & FindingText;

/** A finding in plain words. */
export const explain = (finding: Finding): Explained => ({ ...finding, ...findingTexts[finding.code] });

/** What core's log would say of these findings: the reason of the first refusal. Undefined where nothing is refused, or refused before the assertion is looked at. */
export const reasonOf = (findings: readonly Finding[]): LaunchReason | undefined => findings.map(explain).find(({ weight }) => weight === 'refusal')?.reason;

/** Every way in which core's log may give this reason, in words: for an operator who reads `launch-refused` there. */
export const textsOfReason = (reason: string): FindingText[] => (reason === 'replay' ? [replay] : Object.values<FindingText>(findingTexts).filter((text) => text.reason === reason));

/** Nothing in an assertion shows that it was used before: only core knows. */
const replay: FindingText = { weight: 'refusal', reason: 'replay', what: 'The assertion was used before.', mend: 'Sign a fresh one, with a fresh jti, each time the panel asks; do not keep one in the page, and do not send it twice.' };
