import type { LinkInput } from '../config/link-config.ts';
import type { LinkFault } from '../link-fault.ts';
import type { RowField } from '../link-row.ts';

/** A column of the file and what it is to us; parts of a birth date are joined later. */
type Part = Exclude<RowField, 'dateOfBirth'> | 'dateOfBirth' | 'dobDay' | 'dobMonth' | 'dobYear' | 'id';
export type PlannedColumn = { readonly part: Part; readonly at: number; readonly heading: string };
export type ColumnPlan = { readonly columns: readonly PlannedColumn[]; readonly faults: readonly Pick<LinkFault, 'rule' | 'column'>[] };

/** Finds each mapped heading in the header, blanks around it aside. A heading that stands there twice is refused where it is used. */
export function columnPlan({ id, columns, extra = {} }: LinkInput, header: readonly string[]): ColumnPlan {
  const headings = header.map((cell) => Buffer.from(cell, 'latin1').toString('utf8').trim());
  const faults: Pick<LinkFault, 'rule' | 'column'>[] = [];
  const wanted = [['id', id], ...Object.entries(columns).filter(([part]) => part !== 'dateFormat'), ...Object.entries(extra).map(([name, heading]) => [`extra.${name}`, heading])] as [Part, string][];
  const planned = wanted.map(([part, heading]): PlannedColumn => {
    const at = headings.indexOf(heading);
    if (at < 0) faults.push({ rule: 'column-missing', column: heading });
    else if (headings.includes(heading, at + 1)) faults.push({ rule: 'column-twice', column: heading });
    return { part, at, heading };
  });
  return { columns: planned, faults };
}
