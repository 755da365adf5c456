import type { CanonicalRecord } from '@mast/connector-kit';

import { deleted } from '../message/kept-segment.ts';
import { nameUses } from './name-tables.ts';

export type PersonName = NonNullable<CanonicalRecord['person']>['names'][number];

/** Names of PID-5 or PID-9 with what the sender says they are; types that are not in the table stay behind. `as` overrides the type of every one. */
export function readNames(repetitions: readonly (readonly string[])[], as?: PersonName['use']): PersonName[] {
  return repetitions.flatMap(([family = '', given = '', middle = '', , , , type = '']) => {
    const key = type === deleted ? '' : type.toUpperCase();
    const use = Object.hasOwn(nameUses, key) ? nameUses[key] : undefined;
    const name = { ...said('given', given), ...said('middle', middle), ...said('family', family) };
    return use === undefined || Object.keys(name).length === 0 ? [] : [{ ...name, use: as ?? use }];
  });
}

function said(field: string, text: string): Record<string, string> {
  return text === '' || text === deleted ? {} : { [field]: text };
}
