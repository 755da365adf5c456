import { contactSchema } from '@mast/connector-kit';
import { z } from 'zod';

const contact = contactSchema('Name of the team, where the server names none');
export type Contact = z.infer<typeof contact>;

/** Whom to call, where the server does not say it, and where it must not. */
export const contactsSchema = z.strictObject({
  standard: contact.describe('For every activity whose team has no telephone or mailbox of its own'),
  restricted: contact.optional().describe('For people whose record is restricted: a team whose name tells no place; left out: the standard one'),
  teams: z.record(z.string(), contact).default({}).describe("Teams by the ODS code of their site or organisation, or by `Location/<id>` or `Organization/<id>`: these win over the server's own"),
  workers: z.boolean().default(true).describe('Whether the name of the worker travels'),
});
export type Contacts = z.infer<typeof contactsSchema>;
