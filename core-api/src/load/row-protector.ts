import { withoutCategory } from '../ingest/as-agreed.ts';
import { sourceMac } from '../ingest/normalise-rows.ts';
import type { Beside } from '../ingest/open-record.ts';
import { effectsBy } from '../ingest/protection.ts';
import type { Keys } from '../keys/keys.ts';
import { neutralRecord } from '../sensitivity/neutral-label.ts';
import type { Effect } from '../sensitivity/protect-record.ts';
import { protectRaw, protectRecord } from '../sensitivity/protect-record.ts';
import { recordText } from '../sensitivity/protection-mac.ts';
import { sensitiveCategory } from '../sensitivity/sensitive-category.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { selectAllProtections } from '../store/sql/select-all-protections.ts';
import { selectAllPermissions } from '../store/sql/select-all-permissions.ts';
import { selectFeedsWithoutCategories } from '../store/sql/select-feeds-without-categories.ts';
import type { Db } from '../store/store.ts';
import type { LoadFile } from './load-file.ts';

/** What stood in lists and shields, which sensitive services feeds may send, and which feeds may bring no category codes, when a load began; for every thread. */
export type LoadProtection = { readonly effects: ReadonlyMap<string, readonly Effect[]>; readonly permissions: ReadonlySet<string>; readonly withoutCategories: ReadonlySet<string> };

/** Reads {@link LoadProtection}, as the owner, whole. */
export async function readLoadProtection(db: Db): Promise<LoadProtection> {
  const effects = Map.groupBy(await db.rows(selectAllProtections, []), ({ mac }) => mac.toString('hex'));
  const permissions = await db.rows(selectAllPermissions, []);
  const without = await db.rows(selectFeedsWithoutCategories, []);
  return {
    effects: new Map([...effects].map(([hex, rows]) => [hex, rows.map(({ effect }) => effect)])),
    permissions: new Set(permissions.map(({ organisationId, feedId, category }) => `${organisationId} ${feedId} ${category}`)),
    withoutCategories: new Set(without.map(({ organisationId, feedId }) => `${organisationId} ${feedId}`)),
  };
}

export type RowProtector = {
  /** The record as it may be stored, with what stands beside it; undefined where it may not be loaded. */
  readonly good: (file: LoadFile, ref: string, record: HeadlineRecord) => (Beside & { readonly record: HeadlineRecord }) | undefined;
  /** A refused row as it may be kept; undefined where nothing of it may. */
  readonly bad: (file: LoadFile, ref: string, raw: unknown) => { readonly raw: unknown } | undefined;
};

/** What agreements and the step PROTECT make of a row in ingest (`as-agreed.ts`, `protect-rows.ts`), for a first load, by the same rules. */
export function rowProtector({ effects, permissions, withoutCategories }: LoadProtection, keys: Keys): RowProtector {
  const effectsOf = effectsBy(keys, (hex) => effects.get(hex));
  const own = ({ organisationId, feedId }: LoadFile, ref: string): string => recordText(sourceMac({ core: { keys }, organisationId, feedId }, ref));
  const isDenied = ({ organisationId, feedId }: LoadFile, category: string | undefined): boolean => category !== undefined && !permissions.has(`${organisationId} ${feedId} ${category}`);
  return {
    good(file, ref, sent) {
      const category = sensitiveCategory(sent);
      if (isDenied(file, category)) return undefined;
      const isAgreed = sent.category === undefined || !withoutCategories.has(`${file.organisationId} ${file.feedId}`);
      const record = neutralRecord(isAgreed ? sent : withoutCategory(sent));
      if (effects.size === 0) return { record, category };
      const outcome = protectRecord(record, own(file, ref), effectsOf);
      return outcome === 'never-load' ? undefined : { ...outcome, category };
    },
    bad(file, ref, raw) {
      if (isDenied(file, sensitiveCategory(raw))) return undefined;
      return effects.size === 0 ? { raw } : protectRaw(raw, own(file, ref), effectsOf);
    },
  };
}
