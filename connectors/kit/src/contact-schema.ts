import { z } from 'zod';

const words = z.string().min(1).max(200);
const contact = {
  role: words.optional().describe('Role of whoever answers'),
  phone: z.string().min(1).max(60).optional().describe('Telephone in office hours'),
  email: z.string().min(1).max(254).optional().describe('Secure e-mail address'),
  hours: words.optional().describe('Office hours, in words'),
  outOfHours: words.optional().describe('Whom to call outside these hours'),
};

/** Whom to call, as somebody writes it into a configuration: lengths as a record's contact has them. `team`: what is said of the team's name, which is the one part that is always there. */
export function contactSchema(team: string): z.ZodObject<typeof contact & { team: z.ZodString }, z.core.$strict> {
  return z.strictObject({ team: words.describe(team), ...contact });
}
