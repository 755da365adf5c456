import { shownCount, shownParts } from './small-numbers.ts';

type Counted = { readonly month: string; readonly service: string; readonly outcome: string | null; readonly reason: string | null; readonly n: number };
type Reason = { readonly reason: string; readonly count: number | null };
export type ShownCards = { readonly month: string; readonly service: string; readonly given: number | null; readonly accepted: number | null; readonly overridden: number | null; readonly reasons: Reason[] };

/** Cards by month and service as they may be given: each is about one patient, so that no count of a few is, nor one that would tell it. */
export function shownCards(cards: readonly Counted[]): ShownCards[] {
  return [...Map.groupBy(cards, (row) => `${row.month} ${row.service}`).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const sum = (some: readonly Counted[]): number => some.reduce((total, { n }) => total + n, 0);
    const given = sum(rows);
    const overriddenRows = rows.filter(({ outcome }) => outcome === 'overridden');
    const ended = [sum(rows.filter(({ outcome }) => outcome === 'accepted')), sum(overriddenRows)] as const;
    const [accepted = null, overridden = null] = shownParts([...ended, given - ended[0] - ended[1]]);
    const named = overriddenRows.filter(({ reason }) => reason !== null);
    const counts = shownParts([...named.map(({ n }) => n), ended[1] - sum(named)]);
    const reasons = named.map(({ reason }, place) => ({ reason: reason ?? '', count: overridden === null ? null : (counts[place] ?? null) }));
    return [{ month: first.month, service: first.service, given: shownCount(given), accepted, overridden, reasons }];
  });
}
