import { createHash } from 'node:crypto';

import { canonicalJson } from '../shared/canonical-json.ts';
import type { AgreementDraft } from './agreement-schema.ts';

/**
 * SHA-256 over a version's terms in canonical JSON, whatever the order of its lists: what each signatory signs. Terms name organisations, feeds and accounts by code and
 * id, nobody by name, so a plain hash gives nothing away.
 */
export function termsHash(version: number, { contributors, readers, documents, signatories, gateways, ambient = [], auditMonths, searchTermMonths, ...terms }: AgreementDraft): Buffer {
  const sorted = <Item>(items: readonly Item[]): string[] => [...new Set(items.map((item) => canonicalJson(item)))].toSorted();
  const content = {
    ...terms, version, gateways: gateways === undefined ? null : sorted(gateways), contributors: sorted(contributors), readers: sorted(readers), documents: sorted(documents), signatories: sorted(signatories),
    // Only where there is something to sign: a version without says what it said before there were any.
    ...(ambient.length === 0 ? {} : { ambient: sorted(ambient) }),
    ...(auditMonths === undefined ? {} : { auditMonths }),
    ...(searchTermMonths === undefined ? {} : { searchTermMonths }),
  };
  return createHash('sha256').update(canonicalJson(content)).digest();
}
