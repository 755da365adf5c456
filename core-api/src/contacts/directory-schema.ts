import { z } from 'zod';

import { openingHoursSchema } from './opening-hours.ts';
import { isUkPhone } from './uk-phone.ts';

const line = (most: number) => z.string().trim().min(1).max(most).regex(/^\P{Cc}*$/u);
const phone = z.string().trim().max(40).refine(isUkPhone, { message: 'uk-phone' }).meta({ description: 'A number that can be called in the United Kingdom, with an extension or not.' });

/** What an entry says, and what of it is sealed. */
export const directoryContentSchema = z.strictObject({
  team: line(200).describe('As records name it; capital letters and spaces do not matter.'),
  phone,
  email: z.email().max(254).optional(),
  hours: openingHoursSchema.default([]),
  outOfHours: z.strictObject({ en: line(200), cy: line(200) }).optional().describe('What to do when nobody answers here, in both languages.'),
  validTo: z.iso.date().optional().describe('The last day on which it is right; then it is used no more.'),
});

/** Body of POST /v1/service-directory. */
export const directoryRequestSchema = directoryContentSchema.meta({ id: 'DirectoryRequest' });

export const directoryEntrySchema = z.object({ entryId: z.guid(), at: z.iso.datetime(), ...directoryContentSchema.shape }).meta({ id: 'DirectoryEntry' });

/** Answer to GET /v1/service-directory. */
export const directorySchema = z
  .object({
    entries: z.array(directoryEntrySchema),
    stale: z.array(
      z.object({
        contactId: z.guid(),
        why: z.enum(['expired', 'unanswered']),
        at: z.iso.datetime(),
        team: z.string(),
        name: z.string().optional(),
        phone: z.string().optional(),
        hasEntry: z.boolean().describe('Whether answers show an entry of this directory instead.'),
      }),
    ),
  })
  .meta({ id: 'Directory', description: 'The organisation’s own entries, and the contacts of its records that answers no longer trust.' });

export const directoryReceiptSchema = z.object({ entryId: z.guid() }).meta({ id: 'DirectoryReceipt' });

export const projectRoles = ['team-lead', 'project-sponsor', 'project-manager', 'data-lead', 'information-governance-lead', 'information-security-lead', 'caldicott-guardian'] as const;

export const projectContactContentSchema = z.strictObject({ name: line(200), email: z.email().max(254), phone: phone.optional() });

/** Body of POST /v1/project-contacts. */
export const projectContactRequestSchema = z.strictObject({ role: z.enum(projectRoles), ...projectContactContentSchema.shape }).meta({ id: 'ProjectContactRequest' });

/** Answer to GET and POST /v1/project-contacts. */
export const projectContactsSchema = z
  .object({ contacts: z.array(z.object({ role: z.enum(projectRoles), at: z.iso.datetime(), ...projectContactContentSchema.shape })), missing: z.array(z.enum(projectRoles)) })
  .meta({ id: 'ProjectContacts', description: 'Who stands for the organisation. A contact is no account and sees no data.' });

export type DirectoryContent = z.infer<typeof directoryContentSchema>;
export type Directory = z.infer<typeof directorySchema>;
export type ProjectContactRequest = z.infer<typeof projectContactRequestSchema>;
export type ProjectContacts = z.infer<typeof projectContactsSchema>;
