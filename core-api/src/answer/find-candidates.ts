import type { Core } from '../core.ts';
import { searchCandidates } from '../store/sql/search-candidates.ts';
import type { Db } from '../store/store.ts';
import { openVariants } from './load-people.ts';
import { meantKeys } from './meant-keys.ts';
import type { OpenVariant } from './open-sealed.ts';
import { rankVariants } from './rank-variants.ts';
import type { PersonSought } from './read-question.ts';

/** Contents looked at per probe: the commonest key we met, a full name alone, has some hundreds in a million. Judgement; past it, refine. */
const maxLooks = 2_000;

export type Candidates = { readonly variants: readonly OpenVariant[]; /** More contents share a key with the question than were looked at. */ readonly isCapped: boolean };

/**
 * The contents that share a key with the question. Where none of them is surely the person asked about, the question is looked for as it may have been meant, too, and
 * what that finds is added: `near` gives those that organisations in scope know. Everybody found is judged by the question as it was asked.
 */
export async function findCandidates(db: Db, core: Core, sought: PersonSought, near: (word: string) => readonly string[]): Promise<Candidates> {
  const asked = await probe(db, core, sought.keys);
  if (rankVariants(sought.features, asked.variants).some(({ band }) => band === 'strong')) return asked;
  const meant = meantKeys(sought.features, near);
  if (meant.length === 0) return asked;
  const more = await probe(db, core, meant);
  return { variants: distinct([...asked.variants, ...more.variants]), isCapped: asked.isCapped || more.isCapped };
}

/**
 * Looks under the keys. Should a common key fill what may be looked at, the worthier half of the keys is looked under by itself, and so on, so that a crowd of one name
 * hides nobody whom a birth date finds: keys come in order of worth.
 */
async function probe(db: Db, core: Core, keys: readonly string[]): Promise<Candidates> {
  const rows = await db.rows(searchCandidates, [keys.map((key) => core.keys.macBigint('open', key).toString()), maxLooks]);
  const variants = openVariants(core, rows.flatMap((row) => (row.sealed === null ? [] : [row])));
  const isCapped = rows[0]?.capped === true;
  if (!isCapped || keys.length === 1) return { variants, isCapped };
  const worthier = await probe(db, core, keys.slice(0, Math.ceil(keys.length / 2)));
  return { variants: distinct([...worthier.variants, ...variants]), isCapped };
}

function distinct(variants: readonly OpenVariant[]): OpenVariant[] {
  return [...new Map(variants.map((variant) => [`${variant.organisationId} ${variant.variantId}`, variant])).values()];
}
