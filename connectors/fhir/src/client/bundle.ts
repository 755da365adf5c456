import { ConnectorError } from '@mast/connector-kit';
import { z } from 'zod';

const link = z.object({ relation: z.string(), url: z.string() });
const request = z.object({ method: z.string(), url: z.string() });

/** A page of answers (FHIR R4, Bundle). Resources are left as they came: the allow-list of src/resources reads them one by one. */
const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  type: z.enum(['searchset', 'history']),
  total: z.int().min(0).optional(),
  link: z.array(link).default([]),
  entry: z
    .array(
      z.object({
        resource: z.unknown().optional(),
        search: z.object({ mode: z.string().optional() }).optional(),
        request: request.optional(),
        response: z.object({ lastModified: z.string().optional(), etag: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});
export type Bundle = z.infer<typeof bundleSchema>;
export type BundleEntry = NonNullable<Bundle['entry']>[number];

/** An answer as a page. One that says that there are rows and has none is no page: `data/answer-unreadable`. */
export function bundleOf(answer: unknown, isFirst: boolean): Bundle {
  const parsed = bundleSchema.safeParse(answer);
  if (!parsed.success) throw new ConnectorError('data', 'answer-unreadable');
  const { total = 0, entry } = parsed.data;
  if (isFirst && entry === undefined && total > 0) throw new ConnectorError('data', 'answer-unreadable');
  return parsed.data;
}

/** The address under a relation, or undefined. */
export function linkOf({ link: links }: Bundle, relation: string): string | undefined {
  return links.find((one) => one.relation === relation)?.url;
}
