import { z } from 'zod';

import { sensitiveCategories } from '../sensitivity/sensitive-category.ts';

const category = z.enum(sensitiveCategories);

export const permissionRequestSchema = z.strictObject({
  feedId: z.string().min(1).max(80),
  category: category.describe('One category by its name; there is no way to switch on all.'),
  agreement: z.string().trim().min(3).max(80).describe('The agreement, and the clause of it, that says so.'),
  action: z.enum(['sign', 'end']),
});

const permission = z.object({ feedId: z.string(), category, agreement: z.string(), signedAt: z.iso.datetime() });

export const permissionsSchema = z
  .object({
    permissions: z.array(permission),
    tellingTeams: z.array(z.object({ feedId: z.string(), team: z.string(), firstSeen: z.iso.datetime() })).describe('Names that look as if they told what a case is about and have no neutral label yet.'),
  })
  .meta({ id: 'ServicePermissions', description: 'Sensitive services that feeds of the organisation may send; every other is not loaded.' });

export type PermissionRequest = z.infer<typeof permissionRequestSchema>;
export type Permissions = z.infer<typeof permissionsSchema>;
