import { z } from 'zod';

const line = z.string().min(1).max(200);
const contactSchema = z.strictObject({
  team: line.describe('Name of the team, where the server names none'),
  role: line.optional().describe('Role of whoever answers'),
  phone: z.string().min(1).max(60).optional().describe('Telephone in office hours'),
  email: z.string().min(1).max(254).optional().describe('Secure e-mail address'),
  hours: line.optional().describe('Office hours, in words'),
  outOfHours: line.optional().describe('Whom to call outside these hours'),
});
export type Contact = z.infer<typeof contactSchema>;

/** Whom to call, where the server does not say it, and where it must not. */
export const contactsSchema = z.strictObject({
  standard: contactSchema.describe('For every activity whose team has no telephone or mailbox of its own'),
  restricted: contactSchema.optional().describe('For people whose record is restricted: a team whose name tells no place; left out: the standard one'),
  teams: z.record(z.string(), contactSchema).default({}).describe("Teams by the ODS code of their site or organisation, or by `Location/<id>` or `Organization/<id>`: these win over the server's own"),
  workers: z.boolean().default(true).describe('Whether the name of the worker travels'),
});
export type Contacts = z.infer<typeof contactsSchema>;
