import type { OrganisationId } from '../shared/brands.ts';
import { SpellingIndex } from './spelling-index.ts';

/**
 * The words in names that organisations know, united in memory. A word counts for an asker only as far as organisations visible to them know it: what only others
 * know is not so much as a spelling here.
 */
export class Spellings {
  readonly #index = new SpellingIndex();
  readonly #numberOf = new Map<string, number>();
  /** By word: how many contents of each organisation name it. */
  readonly #counts: Map<OrganisationId, number>[] = [];

  /** Whether the word of this keyed hash has been read before, from whichever organisation. */
  knows(mac: string): boolean {
    return this.#numberOf.has(mac);
  }

  /** Files a word under its keyed hash, unless it is known. */
  learn(mac: string, word: string): void {
    if (this.#numberOf.has(mac)) return;
    this.#numberOf.set(mac, this.#index.add(word));
    this.#counts.push(new Map());
  }

  /** Says how many contents of an organisation name a known word; 0 when it knows it no longer. */
  count(mac: string, organisation: OrganisationId, n: number): void {
    const counts = this.#counts[this.#numberOf.get(mac) ?? -1];
    if (n > 0) counts?.set(organisation, n);
    else counts?.delete(organisation);
  }

  /** Forgets all that an organisation knew: it has left. */
  forget(organisation: OrganisationId): void {
    for (const counts of this.#counts) counts.delete(organisation);
  }

  /** The words one slip away from this one that visible organisations know, the commonest first. */
  near(word: string, visible: readonly OrganisationId[]): string[] {
    return this.#index
      .near(word)
      .map((number) => ({ number, n: visible.reduce((sum, organisation) => sum + (this.#counts[number]?.get(organisation) ?? 0), 0) }))
      .filter(({ n }) => n > 0)
      .toSorted((a, b) => b.n - a.n || (this.#index.wordAt(a.number) < this.#index.wordAt(b.number) ? -1 : 1))
      .map(({ number }) => this.#index.wordAt(number));
  }
}
