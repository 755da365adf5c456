import { usualMonths } from '../audit/expiry/usual-months.ts';
import type { ProblemPointer } from '../problem/problem.ts';
import type { AgreementDraft } from './agreement-schema.ts';

/** Who drafts, and what exists: organisations by code, gateways of the catalogue. */
export type DraftGround = { readonly own: string; readonly codes: ReadonlySet<string>; readonly gateways: ReadonlySet<string> };

/** What is wrong with a draft as it stands, without looking at feeds and accounts. Every party signs, and there are two of them at least: nobody agrees with themselves. */
export function draftFaults(draft: AgreementDraft, { own, codes, gateways }: DraftGround): ProblemPointer[] {
  const faults: ProblemPointer[] = [];
  const need = (holds: boolean, pointer: string, rule: string): void => {
    if (!holds) faults.push({ pointer, rule });
  };
  const parties = new Set([...draft.contributors.map(({ organisation }) => organisation), ...draft.readers]);
  const signing = new Set(draft.signatories.map(({ organisation }) => organisation));
  need(draft.storageMonths >= draft.displayMonths, '/storageMonths', 'at-least-display-months');
  need((draft.searchTermMonths ?? usualMonths.terms) <= (draft.auditMonths ?? usualMonths.audit), '/searchTermMonths', 'at-most-audit-months');
  need(draft.validTo === undefined || draft.validTo >= draft.validFrom, '/validTo', 'not-before-valid-from');
  need(parties.has(own), '/readers', 'own-organisation-is-a-party');
  need(parties.size > 1, '/readers', 'two-parties');
  for (const [at, { organisation }] of draft.contributors.entries()) need(codes.has(organisation), `/contributors/${at}/organisation`, 'known');
  for (const [at, reader] of draft.readers.entries()) need(codes.has(reader), `/readers/${at}`, 'known');
  for (const [at, gateway] of (draft.gateways ?? []).entries()) need(gateways.has(gateway), `/gateways/${at}`, 'known');
  for (const [at, { organisation, gateway }] of (draft.ambient ?? []).entries()) {
    need(draft.readers.includes(organisation), `/ambient/${at}/organisation`, 'reader');
    need(gateways.has(gateway) && (draft.gateways === undefined || draft.gateways.includes(gateway)), `/ambient/${at}/gateway`, 'of-agreement');
  }
  for (const [at, { organisation }] of draft.signatories.entries()) need(parties.has(organisation), `/signatories/${at}/organisation`, 'party');
  need([...parties].every((party) => signing.has(party)), '/signatories', 'one-for-each-party');
  need(unique(draft.contributors.map(({ organisation, feedId }) => `${organisation} ${feedId}`)), '/contributors', 'unique');
  need(unique(draft.readers), '/readers', 'unique');
  need(unique((draft.ambient ?? []).map(({ organisation, setting }) => `${organisation} ${setting}`)), '/ambient', 'unique');
  need(unique(draft.signatories.map(({ organisation, accountId }) => `${organisation} ${accountId}`)), '/signatories', 'unique');
  need(unique(draft.documents.map(({ kind, sha256 }) => `${kind} ${sha256}`)), '/documents', 'unique');
  return faults;
}

function unique(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
