import { contactSchema } from '@mast/connector-kit';
import { z } from 'zod';

import type { Cells } from './cells.ts';
import type { Mapping } from './mapping-schema.ts';

const contact = contactSchema('Name of the team, where the row names none');

/** Whom to call, where the source does not say it: case-management systems know teams, and seldom their telephones. */
export const contactsSchema = z.strictObject({
  standard: contact.describe('For every row whose team is not listed'),
  teams: z.record(z.string(), contact).default({}).describe("Teams by the source's code: name, telephone, e-mail, hours, out-of-hours contact"),
});
export type Contacts = z.infer<typeof contactsSchema>;

/**
 * Whom to call. What the row says of worker and team comes first; what it leaves out comes from the team's entry, or the standard one. A number of one team is never
 * given as another's: a team that nobody has listed is named together with the one that answers for it.
 */
export function readContact(cells: Cells, mapping: Mapping['contact'], { standard, teams }: Contacts): Record<string, unknown> {
  const code = cells.text(mapping.team);
  const listed = code !== undefined && Object.hasOwn(teams, code) ? teams[code] : undefined;
  const named = cells.text(mapping.teamName);
  const unlisted = named === undefined || named === standard.team ? standard.team : `${named} / ${standard.team}`;
  const said = { name: cells.text(mapping.name), role: cells.text(mapping.role), phone: cells.text(mapping.phone), email: cells.text(mapping.email) };
  return { ...(listed ?? { ...standard, team: unlisted }), ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}
