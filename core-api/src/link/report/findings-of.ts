import type { PairLevels } from '../../match/levels.ts';
import { Birth, Family, Given, Middle, Place, Plain } from '../../match/levels.ts';

const fields = { givenName: ['given', Given], middleName: ['middle', Middle], familyName: ['family', Family], dateOfBirth: ['birth', Birth], address: ['place', Place], sex: ['sex', Plain], nhsNumber: ['nhsNumber', Plain] } as const satisfies Record<
  string,
  readonly [keyof PairLevels, Readonly<Record<string, number>>]
>;

export type ReportField = keyof typeof fields;

/** The fields of a report in the order in which they are told, each with all its findings from the closest agreement down. */
export const reportFields: readonly { readonly field: ReportField; readonly findings: readonly string[] }[] = (Object.keys(fields) as ReportField[]).map((field) => {
  const names: Readonly<Record<string, number>> = fields[field][1];
  return { field, findings: Object.keys(names).toSorted((a, b) => (names[b] ?? 0) - (names[a] ?? 0)) };
});

/** What a compared pair shows, field by field. */
export function findingsOf(levels: PairLevels): { field: ReportField; finding: string }[] {
  return (Object.keys(fields) as ReportField[]).map((field) => {
    const [name, names] = fields[field];
    return { field, finding: Object.entries(names).find(([, level]) => level === levels[name])?.[0] ?? 'unknown' };
  });
}
