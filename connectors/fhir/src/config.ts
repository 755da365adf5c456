import { secret } from '@mast/connector-kit';
import { z } from 'zod';

import { authSchema } from './tokens/auth-schema.ts';
import { limiterSchema } from './pds/limiter-schema.ts';
import { contactsSchema } from './mapping/contacts-schema.ts';
import { agreementSchema } from './relevance/agreement-schema.ts';
import { activityTypes } from './activity-types.ts';
import { httpsAddress } from './https-address.ts';
import { tlsSchema } from './tls-schema.ts';

/** Configuration of one feed. The README's table is generated from the descriptions. */
export const fhirConfig = z.strictObject({
  baseUrl: httpsAddress.transform((url) => url.replace(/\/+$/, '')).describe('Base address of the FHIR R4 server, for example `https://ehr.example/fhir/r4`'),
  auth: authSchema.optional().describe('How this feed signs in (SMART backend services); left out for a server that needs no signing in'),
  tls: tlsSchema.optional().describe('Certificates for a server that asks for ours, or whose own the system does not know'),
  types: z.array(z.enum(activityTypes)).min(1).default([...activityTypes]).describe('Resource types that become headline records'),
  overlapMinutes: z.int().min(5).max(24 * 60).default(10).describe('How far each poll reads back, in minutes: twice the longest time between a resource’s timestamp and its commit'),
  pageRows: z.int().min(1).max(500).default(200).describe('Resources asked for at a time'),
  includePatients: z.boolean().default(true).describe('Whether patients are asked for together with their encounters (`_include`); `false` for a server that refuses it'),
  timeoutSeconds: z.int().min(1).max(600).default(60).describe('Longest that one answer may take, in seconds'),
  deletes: z.enum(['history', 'none']).default('history').describe('Whether deletions are read from `_history`; `none` for a server that has none, whose deletions then stay unseen'),
  firstLoad: z.enum(['poll', 'export']).default('poll').describe('Whether the first load is polled, or a bulk export (`$export`)'),
  exportPath: z.string().regex(/^([A-Z][A-Za-z]*(\/[A-Za-z0-9.-]{1,64})?\/)?\$export$/).default('$export').describe('Where that export is asked for, below the base address, for example `Group/mast/$export`'),
  exportFiles: z.array(httpsAddress.transform((url) => url.replace(/\/+$/, ''))).min(1).max(10).optional().describe('Addresses beside `baseUrl` below which files of an export may lie, for example a storage account; no token and no certificate of ours is sent there'),
  limiter: limiterSchema.optional().describe('A rate that all feeds on this machine keep together, for a national service such as PDS'),
  hints: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1').describe('Address on which notifications of a Subscription are taken; behind a proxy that ends TLS'),
      port: z.int().min(0).max(65_535).describe('Port on which they are taken'),
      token: secret(z.string().min(16).max(200)).describe('What the Subscription sends as `Authorization: Bearer …`, so that nobody else can hurry us'),
    })
    .optional()
    .describe('Notifications of a rest-hook Subscription as hints: the next poll comes sooner, nothing in them is read'),
  agreement: agreementSchema.describe('Which records the data-sharing agreement calls relevant'),
  contacts: contactsSchema.describe('Whom to call, where the server does not say it'),
});

export type FhirConfig = z.infer<typeof fhirConfig>;
