import { secret } from '@mast/connector-kit';
import { z } from 'zod';

import { agreementSchema } from './agreement/agreement-schema.ts';
import { mappingSchema } from './mapping/mapping-schema.ts';
import { contactsSchema } from './mapping/read-contact.ts';
import { shapeNames } from './shapes/shape-names.ts';

/** A mapping of one's own is held to its schema with the path of each wrong field; it is one line of the README's table, and has a table of its own there. */
const ownMapping = z.record(z.string(), z.unknown()).transform((value, context) => {
  const parsed = mappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) context.issues.push({ code: 'custom', input: undefined, message, path });
  return z.NEVER;
});

/** What both sources have: how rows are read, which of them may leave, and whom to call. */
const caseFeed = {
  shape: z.enum([...shapeNames, 'own']).describe('How the rows are laid out: a mapping that comes with this connector, or `own`'),
  mapping: ownMapping.optional().describe('With the shape `own`: the mapping (README, "Mappings")'),
  agreement: agreementSchema.describe('Which records the data-sharing agreement calls relevant'),
  contacts: contactsSchema.describe('Whom to call, where the source does not say it'),
  comparisonKey: secret(z.string().min(32).max(200)).describe('Key of the digests by which changes are told; any 32 characters or more, kept for as long as the feed lives'),
  pageRows: z.int().min(1).max(1_000).default(500).describe('Rows delivered to core-api at once, and asked of the source at once'),
};

const hasMapping = ({ shape, mapping }: { readonly shape: string; readonly mapping?: unknown }): boolean => (shape === 'own') === (mapping !== undefined);
const mappingMissing = { error: 'the shape `own` needs a mapping, every other has its own', path: ['mapping'] };

/** Configuration of a feed that is read from a reporting database. The README's table is generated from the descriptions. */
export const databaseConfig = z
  .strictObject({
    database: z.strictObject({
      host: z.string().min(1).describe('Name or address of the PostgreSQL server'),
      port: z.int().min(1).max(65_535).default(5432).describe('Port of the PostgreSQL server'),
      name: z.string().min(1).max(63).describe('Name of the reporting database'),
      user: z.string().min(1).max(63).describe('Role that may read the declared view and nothing else'),
      password: secret(z.string().min(1).max(1_000)).describe('Password of that role'),
      ca: z.string().min(1).optional().describe("Certificate authority of the server as PEM text, where it is the council's own"),
      view: z.string().regex(/^[A-Za-z_][\w$]*\.[A-Za-z_][\w$]*$/).default('mast.headline').describe('Schema and name of the declared view'),
      statementSeconds: z.int().min(1).max(3_600).default(300).describe('Longest that the database may work on one question, in seconds'),
      lockSeconds: z.int().min(1).max(600).default(60).describe('Longest that is waited for a table that is being reloaded, in seconds'),
    }),
    mode: z.enum(['delta', 'full']).default('delta').describe('Whether only what changed travels, or everything at each reading'),
    ...caseFeed,
  })
  .refine(hasMapping, mappingMissing);
export type DatabaseConfig = z.infer<typeof databaseConfig>;

/** `https`, or a loopback address: tokens and records do not travel in clear. */
const address = z.url({ protocol: /^https?$/ }).refine((url) => url.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)([:/]|$)/.test(url), { error: 'https, or a loopback address' });

/** Configuration of a feed that is read from an OData 4 service. */
export const odataConfig = z
  .strictObject({
    service: z.strictObject({
      url: address.describe('Address of the OData service root, for example `https://reporting.example/odata`'),
      entitySet: z.string().regex(/^[A-Za-z_]\w*$/).describe('Entity set that holds the rows'),
      keyType: z.enum(['text', 'number']).default('text').describe('Whether keys of that set are written as text or as numbers in an address'),
    }),
    token: z.strictObject({
      url: address.describe('Token endpoint of whoever signs the connector in (OAuth 2 client credentials)'),
      clientId: z.string().min(1).max(200).describe('Client id of an application that may read this entity set and nothing else'),
      clientSecret: secret(z.string().min(1).max(1_000)).describe('Secret of that client'),
      scope: z.string().min(1).max(500).optional().describe('Scope to ask for, where the endpoint wants one'),
    }),
    mode: z.enum(['delta', 'full']).default('delta').describe('Whether the service is asked for changes, or for everything at each reading'),
    wholeEveryDays: z.int().min(1).max(31).default(7).describe('In mode `delta`: days after which everything is listed all the same, so that what grew old under the agreement goes'),
    ...caseFeed,
  })
  .refine(hasMapping, mappingMissing);
export type OdataConfig = z.infer<typeof odataConfig>;
