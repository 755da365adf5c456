import { fileFeedFields, folderFields, httpsFields } from '@mast/connector-kit/intake';
import { sftpFields } from '@mast/connector-kit/sftp';
import { z } from 'zod';

import { shippedShapes } from './read-shape.ts';
import { shapeSchema } from './shape.ts';

const shipped = shippedShapes();

/** Configuration of one feed of a police system's extracts. The README's table is generated from the descriptions. */
export const policeConfig = z
  .strictObject({
    folder: z.strictObject(folderFields).optional().describe('Drop folders on this machine'),
    sftp: z.strictObject(sftpFields).optional().describe('Folders at an SFTP server'),
    https: z.strictObject(httpsFields).optional().describe('A mailbox over HTTPS'),
    shape: z.union([z.enum(shipped), shapeSchema]).describe(`What the extract looks like: ${shipped.map((name) => `\`${name}\``).join(', ')}, or a declared shape`),
    service: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/).default('police').describe('Service under which the records are shown'),
    incidentAddress: z.enum(['as-incident', 'leave-out']).default('as-incident').describe('Where it happened: sent with the role `incident`, or left out where a person is named'),
    officers: z.enum(['named', 'leave-out']).default('named').describe("Whether an officer's name stands beside the team that is to be called"),
    teams: z
      .record(z.string(), z.strictObject({ team: z.string().min(1), role: z.string().min(1).optional(), phone: z.string().min(1).optional(), email: z.string().min(1).optional(), hours: z.string().min(1).optional(), outOfHours: z.string().min(1).optional() }))
      .default({})
      .describe("The force's unit codes, and whom to call for each: takes the place of what the extract says"),
    ...fileFeedFields,
  })
  .refine(({ folder, sftp, https }) => [folder, sftp, https].filter((way) => way !== undefined).length === 1, { error: 'one of folder, sftp, https', path: ['folder'] });
export type PoliceConfig = z.infer<typeof policeConfig>;
