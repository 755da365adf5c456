import { oneEditApart } from '../match/one-edit-apart.ts';

/** Entries for which there is room at first; doubled when full. */
const firstRoom = 4_096;

/**
 * Words one slip of the keyboard away from a word (a letter put in, left out, changed, or two neighbours exchanged), found by symmetric deletion: each word is filed
 * under itself and under what is left of it without each of its letters, and two words one slip apart meet under one of these. Filed as 32-bit hashes in typed
 * arrays, 8 bytes an entry; what meets by chance falls to the comparison of the words themselves. Words are numbered in the order they came.
 */
export class SpellingIndex {
  readonly #words: string[] = [];
  /** By hash: the newest entry, counted from 1; 0 for none. */
  #heads = new Int32Array(firstRoom);
  /** By entry: its word, and the entry before it under the same hash. */
  #wordOf = new Int32Array(firstRoom);
  #before = new Int32Array(firstRoom);
  #entries = 0;

  /** Files a word that is not in the index yet; its number. */
  add(word: string): number {
    const number = this.#words.push(word) - 1;
    for (const form of formsOf(word)) this.#file(form, number);
    return number;
  }

  /** Numbers of the words one slip away. */
  near(word: string): number[] {
    const found = new Set<number>();
    for (const form of formsOf(word)) {
      for (let entry = this.#heads[this.#slot(form)] ?? 0; entry !== 0; entry = this.#before[entry - 1] ?? 0) {
        const number = this.#wordOf[entry - 1] ?? 0;
        if (!found.has(number) && oneEditApart(word, this.wordAt(number))) found.add(number);
      }
    }
    return [...found];
  }

  wordAt(number: number): string {
    return this.#words[number] ?? '';
  }

  #file(form: string, number: number): void {
    if (this.#entries === this.#wordOf.length) this.#grow();
    const slot = this.#slot(form);
    this.#wordOf[this.#entries] = number;
    this.#before[this.#entries] = this.#heads[slot] ?? 0;
    this.#entries += 1;
    this.#heads[slot] = this.#entries;
  }

  #slot(form: string): number {
    return hash(form) & (this.#heads.length - 1);
  }

  /** Doubles the room and files everything again, since a slot is a part of the hash. */
  #grow(): void {
    const room = this.#wordOf.length * 2;
    this.#heads = new Int32Array(room);
    this.#wordOf = new Int32Array(room);
    this.#before = new Int32Array(room);
    this.#entries = 0;
    this.#words.forEach((word, number) => {
      for (const form of formsOf(word)) this.#file(form, number);
    });
  }
}

/** The word, and what is left of it without each of its letters. */
function formsOf(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at += 1) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
