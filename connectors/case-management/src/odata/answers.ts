import { z } from 'zod';

/** Items are looked at one by one, so that one that is no entity does not lose the others. OData 4.01 writes annotations without `odata.`; both are read. */
export const pageSchema = z
  .object({
    value: z.array(z.unknown()),
    '@odata.count': z.int().min(0).optional(), '@count': z.int().min(0).optional(),
    '@odata.nextLink': z.string().optional(), '@nextLink': z.string().optional(),
    '@odata.deltaLink': z.string().optional(), '@deltaLink': z.string().optional(),
  })
  .transform((page) => ({
    items: page.value,
    count: page['@odata.count'] ?? page['@count'],
    next: page['@odata.nextLink'] ?? page['@nextLink'],
    delta: page['@odata.deltaLink'] ?? page['@deltaLink'],
  }));
export type ODataPage = z.infer<typeof pageSchema>;

/** One entity, asked for by its key. */
export const entitySchema = z.record(z.string(), z.unknown());

/** What a token endpoint answers (RFC 6749, section 5.1). */
export const tokenSchema = z.object({ access_token: z.string().min(1), token_type: z.string().regex(/^bearer$/i) });
