import type { LinkRow } from '@mast/core-api/link';
import type { RegisterWish } from '@mast/example-population';
import { registers } from '@mast/example-population';

import { registerColumns } from './register-columns.ts';

/** Registers of the generator as rows in memory, in the generator's order. */
export function rowsOfRegisters(wish: RegisterWish): LinkRow[] {
  return [...registers(wish)].map(({ source, id, values }) => ({
    source,
    id,
    values: Object.fromEntries(Object.entries(registerColumns).flatMap(([name, column]) => (values[column] === '' ? [] : [[name, values[column]]]))),
  }));
}
