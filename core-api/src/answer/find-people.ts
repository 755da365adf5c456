import type { Core } from '../core.ts';
import type { Spellings } from '../dictionary/spellings.ts';
import { currentModel } from '../match/model.ts';
import type { Ranked } from '../match/rank-candidates.ts';
import type { Db } from '../store/store.ts';
import { findCandidates } from './find-candidates.ts';
import type { FoundHousehold } from './household-of.ts';
import type { VisiblePerson } from './load-people.ts';
import { loadPeople } from './load-people.ts';
import type { OpenVariant } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';
import { rankVariants, roomBelowFloor } from './rank-variants.ts';
import { separatedFrom } from './separated-from.ts';
import type { PersonSought } from './read-question.ts';

/** People shown at most (DESIGN section 6). */
export const maxPeople = 20;
/** People whose records are read at a time, until enough are found: some fall away for want of a displayable record. Judgement. */
const readAtATime = 3 * maxPeople;

/** One person that fits the question, and how well. */
export type FoundPerson = { readonly person: VisiblePerson; readonly ranked: Ranked; /** In a view alone. */ readonly household?: FoundHousehold | undefined };

export type FoundPeople = { readonly people: readonly FoundPerson[]; readonly refine: boolean };

/**
 * Step SEARCH, for a person: keys → candidates → ranking, best first, among what the scope lets be seen and nothing else. Two records below the review floor are not
 * worth a reviewer's time, but a question answered by nobody may mean one of them: then the next below are shown, as possible.
 */
export async function findPeople(db: Db, core: Core, scope: OpenScope, sought: PersonSought, spellings: Spellings): Promise<FoundPeople> {
  const { organisations } = scope.access;
  if (organisations.length === 0) return { people: [], refine: false };
  const { variants, isCapped } = await findCandidates(db, core, sought, (word) => spellings.near(word, organisations));
  const fitting = await rankVisible(db, core, scope, sought, variants, 0);
  const people = fitting.length > 0 ? fitting : await rankVisible(db, core, scope, sought, variants, roomBelowFloor);
  return { people: people.slice(0, maxPeople), refine: people.length > maxPeople || isCapped };
}

async function rankVisible(db: Db, core: Core, scope: OpenScope, { features }: PersonSought, variants: readonly OpenVariant[], below: number): Promise<FoundPerson[]> {
  const likely = rankVariants(features, variants, below).map(({ personId }) => personId);
  const visible = await loadLikeliest(db, core, scope, variants, likely);
  const byId = new Map(visible.map((person) => [person.personId, person]));
  const rank = (of: readonly VisiblePerson[]): FoundPerson[] => rankVariants(features, of.flatMap((person) => person.variants), below).flatMap((ranked) => {
    const person = byId.get(ranked.personId);
    return person === undefined ? [] : [{ person, ranked }];
  });
  const ranked = rank(visible);
  const kept = await withoutOtherIdentities(db, scope, ranked);
  return kept.length === ranked.length ? ranked : rank(kept.map(({ person }) => person));
}

/** Of two identities that are kept apart for good the one that fits better: side by side they would tell that they are one person. */
async function withoutOtherIdentities(db: Db, scope: OpenScope, people: readonly FoundPerson[]): Promise<FoundPerson[]> {
  const isSeparated = await separatedFrom(db, scope, people.map(({ person }) => person.personId));
  const kept: FoundPerson[] = [];
  for (const one of people) if (!kept.some(({ person }) => isSeparated(person.personId, one.person.personId))) kept.push(one);
  return kept;
}

/** Reads people from the likeliest down until more may be shown than fit, so that nobody is hidden behind those who may not be shown. */
async function loadLikeliest(db: Db, core: Core, scope: OpenScope, variants: readonly OpenVariant[], personIds: readonly string[]): Promise<VisiblePerson[]> {
  const visible: VisiblePerson[] = [];
  for (let at = 0; at < personIds.length && visible.length <= maxPeople; at += readAtATime) {
    const likely = new Set(personIds.slice(at, at + readAtATime));
    visible.push(...(await loadPeople(db, core, scope, variants.filter((variant) => likely.has(variant.personId)))));
  }
  return visible;
}

/** Whether one person stands out so that their involvements may be shown at once: exactly one strong, none close behind (DESIGN section 6). */
export function standsOut({ people }: FoundPeople): boolean {
  const strong = people.filter(({ ranked }) => ranked.band === 'strong');
  return strong.length === 1 && (strong[0]?.ranked.leadBits ?? 0) >= currentModel.thresholds.lead;
}
