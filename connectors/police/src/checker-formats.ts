import { readFile } from 'node:fs/promises';

import type { CheckFormats } from '@mast/connector-kit/checker';
import { parse } from 'yaml';

import { policeFormat } from './police-format.ts';
import { readShape, shippedShapes } from './read-shape.ts';
import { shapeSchema } from './shape.ts';

/**
 * The extracts that the police checker knows: every shipped shape by its name, and any that is declared in a file. What a force agrees besides (where it happened, officers' names, whom to call for a unit)
 * changes what is sent, not whether a row is right, and is taken as it is without an agreement.
 */
export const policeFormats: CheckFormats = {
  program: 'mast-check-police',
  files: 'file.csv|file.xml',
  async formatOf(wished) {
    if (wished === undefined) throw new Error('a shape must be named');
    const shape = shippedShapes().includes(wished) ? readShape(wished) : shapeSchema.parse(parse(await readFile(wished, 'utf8'), { schema: 'failsafe', maxAliasCount: 0 }));
    return policeFormat({ shape, service: 'police', incidentAddress: 'as-incident', officers: 'named', teams: {} });
  },
};
