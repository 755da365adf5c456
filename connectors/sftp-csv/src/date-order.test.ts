import { DateOrder } from '@mast/connector-kit/files';
import { expect, test } from 'vitest';

import { datesOf, layoutOf, layoutSchema, standardLayout } from './layout.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';

const dayFirst = layoutOf(layoutSchema.parse({ layout: 'a/1', dateFormat: 'dd/MM/yyyy', dateColumns: ['date'], columns: { When: 'date', Born: 'date_of_birth' } }));

function judged(layout: Layout, dates: readonly string[], column: 'date' | 'date_of_birth' = 'date'): unknown {
  const order = new DateOrder(datesOf(layout));
  dates.forEach((date, index) => order.see(new Map<Column, string>([[column, date]]), index + 2));
  try {
    order.judge();
    return 'fine';
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error;
  }
}

test.each<[string, Layout, string[], unknown]>([
  ['days past 12 where declared', dayFirst, ['13/05/2020', '31/12/2020', '01/02/2020'], 'fine'],
  ['nothing that tells', dayFirst, ['01/02/2020', '03/04/2020'], 'fine'],
  ['one crosswise and none that proves the declared order', dayFirst, ['01/02/2020', '05/13/2020'], { rule: 'date-order', column: 'When', line: 3 }],
  ['a slip among many', dayFirst, ['13/05/2020', '05/13/2020', '05/14/2020', '28/05/2020'], 'fine'],
  ['more than slips', dayFirst, ['13/05/2020', '05/13/2020', '05/14/2020', '05/15/2020', '28/05/2020'], { rule: 'date-order', column: 'When', line: 3 }],
  ['ISO dates crosswise', standardLayout, ['2020-05-01', '2020-31-05'], { rule: 'date-order', column: 'date', line: 3 }],
  ['no date at all', dayFirst, ['', 'yesterday', '45/45/2020', '00/13/2020', '2020-13-01'], 'fine'],
])('%s', (_name, layout, dates, verdict) => {
  expect(judged(layout, dates)).toEqual(verdict);
});

test('a column that is not in the declared format is read as ISO', () => {
  expect(judged(dayFirst, ['2020-31-05'], 'date_of_birth')).toEqual({ rule: 'date-order', column: 'Born', line: 2 });
});
