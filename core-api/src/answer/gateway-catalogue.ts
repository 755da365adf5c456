import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

import type { Gateway } from '../access/gateway.ts';
import type { IsoDate } from '../shared/brands.ts';

const isoDay = z.iso.date().transform((day) => day as IsoDate);
const bothLanguages = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,80}$/),
  nations: z.array(z.enum(['england', 'wales'])).min(1),
  from: isoDay,
  to: isoDay.optional(),
  subjects: z.array(z.enum(['child', 'adult', 'unknown-age', 'household', 'address'])).min(1),
  roles: z.array(z.enum(['practitioner', 'connector', 'administrator'])).min(1),
  excludesServices: z.array(z.string()),
  status: z.enum(['confirmed', 'to-be-confirmed']),
  title: bothLanguages,
  text: bothLanguages,
});

/** Parses catalogue files; throws with the place of the fault. Ids are unique across files, texts stand in both languages. */
export function parseGateways(files: readonly string[]): Gateway[] {
  const gateways = files.flatMap((text): Gateway[] => z.array(entrySchema).parse(parse(text)));
  const ids = new Set(gateways.map((gateway) => gateway.id));
  if (ids.size !== gateways.length) throw new Error('gateway catalogue: an id stands twice');
  return gateways;
}

const folder = new URL('../../data/gateways/', import.meta.url);

/** The shipped catalogue, read once when the service starts: a faulty one stops it. */
export const gatewayCatalogue: readonly Gateway[] = parseGateways(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);
