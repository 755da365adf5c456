import type { Refused } from '@mast/connector-kit';

import type { Column } from './columns.ts';
import { compact } from './compact.ts';

/** The names of a person with their use: as known, before, preferred, and otherwise. */
export function mapNames(text: (column: Column) => string | Refused | undefined): Record<string, unknown>[] {
  const usual = compact({ given: text('given_name'), middle: text('middle_name'), family: text('family_name') });
  const former = text('previous_family_name');
  const preferred = text('preferred_given_name');
  const alias = compact({ given: text('alias_given_name'), family: text('alias_family_name') });
  return [
    ...(usual === undefined ? [] : [{ ...usual, use: 'usual' }]),
    ...(former === undefined ? [] : [{ ...compact({ given: usual?.['given'] }), family: former, use: 'former' }]),
    // Many systems repeat the legal name where nobody prefers another.
    ...(preferred === undefined || preferred === usual?.['given'] ? [] : [{ given: preferred, ...compact({ family: usual?.['family'] }), use: 'preferred' }]),
    ...(alias === undefined ? [] : [{ ...alias, use: 'alias' }]),
  ];
}
