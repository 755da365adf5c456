import { feeds, ssdIdOf, ssdWork } from '@mast/example-population';

/** What Walsall's children's service has in its case-management system, read from the reporting database beside it; its daily file brings the rest. */
export const caseFeed = {
  feedId: 'walsall-childrens-cases', organisation: 'E08000030', service: 'childrens-social-care', mode: 'delta', expectEveryHours: 24, doesNotShare: [],
  name: { en: "Children's plans, enquiries and care", cy: 'Cynlluniau, ymholiadau a gofal plant' },
} as const;

/** The file feed that some of whose rows stand in the reporting database. */
export const casesOf = 'walsall-childrens';

/** Name of the reporting database, on the demonstration's own PostgreSQL. */
export const reportingName = 'reporting';

/** The rules of Walsall's agreement for these cases, and whom to call. Categories travel: the demonstration's agreement allows them, as it does for the file. */
export function caseTerms(): object {
  const listed = feeds.find(({ feedId }) => feedId === casesOf)?.teams ?? [];
  const contacts = listed.map(({ team, role, phone, email }) => [ssdIdOf(team), { team, role, phone, email }] as const);
  return {
    agreement: {
      reference: 'West Glamorgan and Walsall', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', category: true,
      rules: [{ id: 'under-way-or-ended', work: Object.values(ssdWork), do: 'send' }, { id: 'not-relevant', do: 'leave-out' }],
    },
    contacts: { standard: contacts[0]?.[1], teams: Object.fromEntries(contacts) },
  };
}

/** The connector's configuration: the reader's role, and the view that it may read. */
export function caseConfig(ports: { readonly postgres: number }, secrets: { readonly readerPassword: string; readonly comparisonKey: string }): object {
  const database = { host: '127.0.0.1', port: ports.postgres, name: reportingName, user: 'mast_reader', password: secrets.readerPassword };
  return { database, comparisonKey: secrets.comparisonKey, shape: 'ssd', ...caseTerms() };
}
