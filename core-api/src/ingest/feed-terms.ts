import { matchingVersion } from '../rematch/matching-version.ts';
import { selectRefugeMark } from '../store/sql/select-refuge-mark.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import { categoriesAllowed } from './categories-allowed.ts';
import { rulesVersion } from './rules-version.ts';
import type { Work } from './work.ts';

/**
 * Stands for everything beside a row itself that decides what is stored of it: the rules of this program, what agreements and permissions let the feed bring, and the addresses that are listed as
 * refuges. Under the same terms the same row sent again changes nothing, so that a connector may name it instead (docs/adr/0050). Keyed: it tells nothing of any list. What else changes stored
 * records (a list's new entry, a shield, retention) does so by itself, and a record that is gone is not known by name.
 */
export async function feedTerms(work: Pick<Work, 'core' | 'db' | 'organisationId' | 'feedId'>, allowsCategories: boolean): Promise<string> {
  const { core, db, organisationId, feedId } = work;
  const [categories, refuges] = await Promise.all([categoriesAllowed(work), db.one(selectRefugeMark, [])]);
  const said = [organisationId, feedId, core.environment, rulesVersion, matchingVersion, allowsCategories, [...categories].toSorted(), refuges?.mark ?? ''];
  return core.keys.macBytes('feed-terms', canonicalJson(said)).toString('base64url').slice(0, 22);
}
