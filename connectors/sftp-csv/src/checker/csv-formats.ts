import { readFile } from 'node:fs/promises';

import type { CheckFormats } from '@mast/connector-kit/checker';

import { csvFormat } from '../csv-format.ts';
import { layoutSchema } from '../layout.ts';
import { readLayoutText, shippedLayouts } from '../shipped-layouts.ts';

/** The files that the checker of CSV layouts knows: the standard template, every shipped layout by its name, and any that is declared in a file. */
export const csvFormats: CheckFormats = {
  program: 'mast-check',
  files: 'file.csv',
  async formatOf(wished) {
    const layout = wished === undefined ? 'headline-csv/1' : shippedLayouts().includes(wished) ? wished : layoutSchema.parse(readLayoutText(await readFile(wished, 'utf8')));
    return csvFormat({ layout, mayLack: [] });
  },
};
