import type { PersonFeatures } from '../normalise/person-features.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { openVariant } from '../ingest/variant-content.ts';
import type { Keys } from '../keys/keys.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectVariantPage } from '../store/sql/select-variant-page.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Store } from '../store/store.ts';

/** One distinct content of the store, as it is clustered, under the id of its look-up. */
type StoredContent = { readonly id: string; readonly features: PersonFeatures; readonly personId: string; readonly viewed: boolean };

/** All of them, and how common names are here. */
export type StoredContents = { readonly contents: readonly StoredContent[]; readonly names: NameFrequency };

/** Contents a page; judgement: some megabytes of sealed rows. */
const pageContents = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Every content of the store, whatever organisation holds it, page by page from one snapshot. For the operator's own work on matching: nothing that is read
 * here may leave the process but counts and ids of persons.
 */
export function readContents({ store, keys }: { store: Store; keys: Keys }, onPage: (contents: number) => void): Promise<StoredContents> {
  return store.tx({ matching: true, readOnly: true, isolation: 'repeatable read' }, async (db) => {
    await db.run(widenToMatching, []);
    const contents: StoredContent[] = [];
    for (let after = beforeAll; ; ) {
      const rows = await db.rows(selectVariantPage, [after, pageContents]);
      const last = rows.at(-1);
      if (last === undefined) return { contents, names: await namesInForce({ store, keys }, db) };
      for (const [id, [first]] of Map.groupBy(rows, ({ lookId }) => lookId)) {
        if (first === undefined) continue;
        const { clustered } = openVariant(keys.open(first.organisationId as OrganisationId, 'variant', first.variantId, first.sealed));
        contents.push({ id, features: clustered, personId: first.personId, viewed: first.viewed });
      }
      after = last.lookId;
      onPage(contents.length);
    }
  });
}
