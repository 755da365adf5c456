/**
 * Which of a source's numbers are one person, as merges, links and their reversals leave it. A number that was merged points to the one that took its place; links join numbers that both stay in use. Statements are
 * told in the order of their moments, so that the end depends on what was said and when, never on when it arrived.
 */
export class Identities {
  readonly #into = new Map<string, { readonly key: string; readonly moment: number }>();
  readonly #links = new Map<string, Set<string>>();

  /** A40: `from` is `into`, and is not used again. The newest statement about a number holds; one that would close a circle turns it round. */
  merge(from: string, into: string, moment: number): void {
    if (this.rootOf(into) === from || this.#above(into).includes(from)) this.#into.delete(into);
    this.#into.set(from, { key: into, moment });
  }

  /** A24: both numbers stay, and mean one person. */
  link(one: string, other: string): void {
    this.#linksOf(one).add(other);
    this.#linksOf(other).add(one);
  }

  /** A37: two numbers are two persons. Whatever made them one goes: the link, and the merge nearest to the number that was merged; both merges where two numbers were merged into a third, and every link of both where they are still one through others. */
  unlink(one: string, other: string): void {
    const [aboveOne, aboveOther] = [this.#above(one), this.#above(other)];
    if (aboveOne.includes(other)) this.#into.delete(one);
    else if (aboveOther.includes(one)) this.#into.delete(other);
    else if (this.rootOf(one) === this.rootOf(other)) {
      this.#into.delete(one);
      this.#into.delete(other);
    }
    for (const [key, linked] of this.#links) {
      if (this.rootOf(key) !== this.rootOf(one) && this.rootOf(key) !== this.rootOf(other)) continue;
      for (const to of linked) if (this.#parts(key, to, one, other)) linked.delete(to);
    }
    // Still one by links through a third: which of them is wrong nobody has said, so none of them holds.
    if (this.linkedRoots(one).includes(this.rootOf(other))) for (const key of [one, other]) this.#unlinkAll(this.rootOf(key));
  }

  /** The number in use for this one. */
  rootOf(key: string): string {
    return this.#above(key).at(-1) ?? key;
  }

  /** When a number was last merged into another; undefined while it is in use. */
  retiredAt(key: string): number | undefined {
    return this.#into.get(key)?.moment;
  }

  /** Every number that was merged into this one, itself among them. */
  under(root: string): string[] {
    return [root, ...[...this.#into.keys()].filter((key) => key !== root && this.#above(key).includes(root))];
  }

  /** The numbers in use that are one person with this one by links, itself among them, sorted. */
  linkedRoots(key: string): string[] {
    const found = new Set([this.rootOf(key)]);
    for (const root of found) for (const member of this.under(root)) for (const linked of this.#linksOf(member)) found.add(this.rootOf(linked));
    return [...found].toSorted();
  }

  #unlinkAll(root: string): void {
    const members = this.under(root);
    for (const [key, linked] of this.#links) for (const to of linked) if (members.includes(key) || members.includes(to)) linked.delete(to);
  }

  #above(key: string): string[] {
    const chain: string[] = [];
    for (let next = this.#into.get(key)?.key; next !== undefined && !chain.includes(next) && next !== key; next = this.#into.get(next)?.key) chain.push(next);
    return chain;
  }

  #linksOf(key: string): Set<string> {
    const known = this.#links.get(key) ?? new Set<string>();
    this.#links.set(key, known);
    return known;
  }

  #parts(key: string, to: string, one: string, other: string): boolean {
    const [a, b, left, right] = [this.rootOf(key), this.rootOf(to), this.rootOf(one), this.rootOf(other)];
    return (a === left && b === right) || (a === right && b === left);
  }
}
