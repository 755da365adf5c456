import { contactSchema } from '@mast/connector-kit';
import { z } from 'zod';

const contact = contactSchema('Name of the team');

/** Whom to call. Messages name consultants and wards, never the team that answers a safeguarding call. */
export const contactsSchema = z.strictObject({
  standard: contact.describe('For every record that nothing below fits'),
  services: z.record(z.string(), contact).default({}).describe("By the rule's service"),
  places: z.record(z.string(), contact).default({}).describe('By ODS code of site or organisation, or by point of care; comes first'),
});
