import { requiredColumns } from '../extracts/template.ts';
import type { Column } from '../extracts/template.ts';
import type { FeedProfile } from '../organisations/feed-profile.ts';
import type { PartnerLayout } from './layout.ts';

/** The standard template `headline-csv/1` with those optional columns that the feed fills in. */
export function standardLayout(feed: FeedProfile): PartnerLayout {
  const columns: readonly Column[] = [...requiredColumns, ...feed.optionalColumns];
  return {
    layout: 'headline-csv/1',
    encoding: 'utf-8',
    delimiter: ',',
    dateFormat: 'yyyy-MM-dd',
    dateColumns: [],
    columns: Object.fromEntries(columns.map((column) => [column, column])),
    values: {},
    constants: {},
  };
}
