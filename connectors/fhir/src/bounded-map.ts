/**
 * A map that keeps at least the `most` / 2 and at most the `most` entries that were set or looked up of late. Two maps take turns, so that forgetting costs nothing: taking the oldest entries out of one map, one by one, walks over
 * the places of those taken out before.
 */
export class BoundedMap<Value> {
  readonly #half: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  constructor(most: number) {
    this.#half = Math.max(1, Math.floor(most / 2));
  }

  has(key: string): boolean {
    return this.#recent.has(key) || this.#older.has(key);
  }

  get(key: string): Value | undefined {
    if (this.#recent.has(key)) return this.#recent.get(key);
    const value = this.#older.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  delete(key: string): void {
    this.#recent.delete(key);
    this.#older.delete(key);
  }

  set(key: string, value: Value): void {
    if (this.#recent.size >= this.#half && !this.#recent.has(key)) [this.#older, this.#recent] = [this.#recent, new Map<string, Value>()];
    this.#recent.set(key, value);
  }
}
