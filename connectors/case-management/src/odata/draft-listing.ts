import { ConnectorError } from '@mast/connector-kit';

import { compare } from '../comparison/compare.ts';
import { DraftPage } from '../comparison/draft-page.ts';
import type { JudgedRow } from '../comparison/judge-rows.ts';
import { mapRow } from '../mapping/map-row.ts';
import { itemOf } from './items.ts';
import type { ListingPlace } from './place.ts';
import type { OdataReading } from './reading.ts';

/** What becomes of the rows of one page of a listing, and how many of them will not be sent on purpose. Of rows of one page that share a reference none is sent. */
export function draftListing({ memory, terms, columns }: OdataReading, items: readonly unknown[], { replaces, rows }: Pick<ListingPlace, 'replaces' | 'rows'>): { readonly draft: DraftPage; readonly leftOut: number } {
  const draft = new DraftPage();
  let leftOut = 0;
  const judged = items.map((raw, at): JudgedRow => {
    const item = itemOf(raw, terms.mapping.key, columns);
    if (item.kind === 'partial') throw new ConnectorError('data', 'schema-drift');
    return { outcome: item.kind === 'entity' ? mapRow(item.row, terms) : { kind: 'refused', column: null, rule: 'row-unreadable' }, row: rows + at };
  });
  const named = Map.groupBy(judged, ({ outcome }) => outcome.ref);
  for (const one of judged) {
    const { outcome, row } = one;
    const isTwice = outcome.ref !== undefined && ((named.get(outcome.ref)?.length ?? 0) > 1 || (replaces && memory.get(outcome.ref) !== undefined));
    if (isTwice) draft.refuse({ outcome: { kind: 'refused', ref: outcome.ref ?? '', column: terms.mapping.key, rule: 'reference-twice' }, row });
    else if (draft.isFull(Infinity)) draft.refuse({ outcome: { kind: 'refused', column: null, rule: 'page-too-large' }, row });
    else {
      if (outcome.kind === 'left-out' || (outcome.kind === 'refused' && outcome.rule === 'never-load')) leftOut += 1;
      compare(memory, one, draft);
    }
  }
  return { draft, leftOut };
}
