import type { FreshBatch } from './receive.ts';
import type { ValidatedRows } from './validate-rows.ts';

/** The rows as the agreements in force let them be stored: where none lets the feed bring category codes, records lose theirs before anything is made of them. */
export function asAgreed(rows: ValidatedRows, { allowsCategories }: Pick<FreshBatch, 'allowsCategories'>): ValidatedRows {
  if (allowsCategories) return rows;
  return {
    ...rows,
    good: rows.good.map(({ record: { category: _category, ...record }, ...row }) => ({ ...row, record })),
  };
}
