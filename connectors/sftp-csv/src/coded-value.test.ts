import { expect, test } from 'vitest';

import type { Column } from './columns.ts';
import { codedValue } from './coded-value.ts';

test.each<[Column, string, string]>([
  ['status', 'Deleted', 'deleted'],
  ['kind', 'INVOLVEMENT', 'involvement'],
  ['sex', 'F', 'female'],
  ['sex', 'Male', 'male'],
  ['address_confidential', 'TRUE', 'true'],
  ['address_role', 'No fixed abode', 'no-fixed-abode'],
  ['service', 'Children’s Social Care', 'childrens-social-care'],
  ['family_name', 'De La Cruz', 'De La Cruz'],
  ['source_ref', 'Ab_1', 'Ab_1'],
])('%s %j is the code %j', (column, text, code) => {
  expect(codedValue(column, text)).toBe(code);
});
