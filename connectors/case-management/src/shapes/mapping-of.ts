import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ConnectorError } from '@mast/connector-kit';
import { parse } from 'yaml';

import { mappingSchema } from '../mapping/mapping-schema.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';
import type { ShapeName } from './shape-names.ts';

const known = new Map<ShapeName, Mapping>();

/** The mapping of a configuration: its own, or the one that comes with its shape. */
export function mappingOf({ shape, mapping }: { readonly shape: ShapeName | 'own'; readonly mapping?: Mapping | undefined }): Mapping {
  if (mapping !== undefined) return mapping;
  if (shape === 'own') throw new ConnectorError('config', 'mapping-missing');
  const shipped = known.get(shape) ?? mappingSchema.parse(parse(readFileSync(join(import.meta.dirname, `${shape}.yaml`), 'utf8'), { maxAliasCount: 0 }));
  known.set(shape, shipped);
  return shipped;
}
