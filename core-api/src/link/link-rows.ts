import type { Model } from '../match/model.ts';
import { linkShipped } from './link-shipped.ts';
import type { Linked, LinkOptions } from './linked.ts';
import type { LinkRow } from './link-row.ts';
import { linkTrained } from './link-trained.ts';
import { personOfRow } from './person-of-row.ts';

/** Links rows by a model as it is, or by weights trained on these very rows, without labels. */
export function linkRows(rows: readonly LinkRow[], model: Model | 'train', options: LinkOptions): Linked {
  if (model === 'train') return linkTrained(rows, options);
  return linkShipped(rows.map(({ source, values }) => ({ source, features: personOfRow(values) })), model, options);
}
