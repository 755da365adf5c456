import type { Involvement, Organisation } from '../core/wire.ts';

/** One line of the answer: an agency's service, its latest involvement, and the rest behind it. */
export type AgencyRow = { organisation: Organisation; service: string; open: boolean; lastContact: string; latest: Involvement; others: Involvement[] };

/** A row's last contact: an involvement that is still open was last known to be so when its source last sent it. */
const contactDay = (involvement: Involvement): string => involvement.endDate ?? involvement.recordDate;
const newestFirst = (a: Involvement, b: Involvement): number =>
  Number(b.status === 'open') - Number(a.status === 'open') || contactDay(b).localeCompare(contactDay(a)) || a.involvementId.localeCompare(b.involvementId);

/** One row per agency and service; open work first, then the latest contact; equal input in any order gives the same rows. */
export const agencyRows = (involvements: readonly Involvement[]): AgencyRow[] => {
  const groups = Map.groupBy(involvements, (each) => `${each.organisation.code}\n${each.service}`);
  const rows = [...groups.values()].flatMap((group) => {
    const [latest, ...others] = group.toSorted(newestFirst);
    if (!latest) return [];
    const lastContact = group.map(contactDay).reduce((a, b) => (a > b ? a : b));
    return [{ organisation: latest.organisation, service: latest.service, open: latest.status === 'open', lastContact, latest, others }];
  });
  return rows.toSorted(
    (a, b) => Number(b.open) - Number(a.open) || b.lastContact.localeCompare(a.lastContact) || a.organisation.name.localeCompare(b.organisation.name) || a.service.localeCompare(b.service),
  );
};
