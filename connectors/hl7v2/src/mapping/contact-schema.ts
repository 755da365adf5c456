import { z } from 'zod';

const words = z.string().min(1).max(200);
const contactSchema = z.strictObject({
  team: words.describe('Name of the team'),
  role: words.optional().describe('Role of whoever answers'),
  phone: z.string().min(1).max(60).optional().describe('Telephone in office hours'),
  email: z.string().min(1).max(254).optional().describe('Secure e-mail address'),
  hours: words.optional().describe('Office hours, in words'),
  outOfHours: words.optional().describe('Whom to call outside these hours'),
});

/** Whom to call. Messages name consultants and wards, never the team that answers a safeguarding call. */
export const contactsSchema = z.strictObject({
  standard: contactSchema.describe('For every record that nothing below fits'),
  services: z.record(z.string(), contactSchema).default({}).describe("By the rule's service"),
  places: z.record(z.string(), contactSchema).default({}).describe('By ODS code of site or organisation, or by point of care; comes first'),
});
