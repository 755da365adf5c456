import type { HeadlineRecord } from '../shared/headline.ts';
import type { FreshBatch } from './receive.ts';
import type { ValidatedRows } from './validate-rows.ts';

/** The rows as the agreements in force let them be stored: where none lets the feed bring category codes, records lose theirs before anything is made of them. */
export function asAgreed(rows: ValidatedRows, { allowsCategories }: Pick<FreshBatch, 'allowsCategories'>): ValidatedRows {
  if (allowsCategories) return rows;
  return { ...rows, good: rows.good.map((row) => (row.record.category === undefined ? row : { ...row, record: withoutCategory(row.record) })) };
}

/** A record as it may be stored where no agreement lets its feed bring category codes. */
export function withoutCategory({ category: _category, ...record }: HeadlineRecord): HeadlineRecord {
  return record;
}
