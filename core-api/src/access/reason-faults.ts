/** What is wrong with a reason, as a code for the caller. */
export type ReasonFault = 'no-words' | 'keyboard-run' | 'repeated-word' | 'one-word' | 'repeated-text';

/** A run of neighbouring keys, of the alphabet, or of one key, counts from this many on: shorter ones stand in English and Welsh words. Judgement. */
const runLength = 4;
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '1234567890'];
const ways = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/**
 * What is wrong with a reason in the user's own words; empty when it will do. It must hold two different words that mean something to a reader; what it
 * says, nobody judges here. `earlier`: reasons that this user gave before, for others.
 */
export function reasonFaults(reason: string, earlier: readonly string[]): ReasonFault[] {
  const text = folded(reason);
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const keys = text.replaceAll(/[^\p{L}\p{N}]+/gu, '').length;
  // Half or more of it is typed along the keyboard: the rest is its padding.
  if (keys > 0 && inRuns(text) * 2 >= keys) return ['keyboard-run'];
  if (words.length === 0) return ['no-words'];
  if (words.length === 1) return ['one-word'];
  if (isRepetition(words)) return ['repeated-word'];
  const letters = lettersOf(reason);
  return earlier.some((one) => lettersOf(one) === letters) ? ['repeated-text'] : [];
}

/** The letters alone: a counter, a full stop or a capital does not make another reason. */
function lettersOf(text: string): string {
  return folded(text).replaceAll(/[^\p{L}]+/gu, '');
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether the words are one word, or one phrase, over and over. */
function isRepetition(words: readonly string[]): boolean {
  const lengths = Array.from({ length: Math.floor(words.length / 2) }, (_, at) => at + 1).filter((length) => words.length % length === 0);
  return lengths.some((length) => words.every((word, at) => word === words[at % length]));
}

/** How many keys of the text stand in runs, looked at word by word. */
function inRuns(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce((sum, word) => sum + runsOf(word), 0);
}

function runsOf(word: string): number {
  let [inside, at] = [0, 0];
  while (at < word.length) {
    const length = runAt(word, at);
    if (length >= runLength) inside += length;
    at += length >= runLength ? length : 1;
  }
  return inside;
}

/** Length of the longest run that begins here. */
function runAt(word: string, at: number): number {
  let end = at + 1;
  while (end < word.length && isRun(word.slice(at, end + 1))) end += 1;
  return end - at;
}

function isRun(piece: string): boolean {
  return ways.some((way) => way.includes(piece)) || /^(.)\1*$/u.test(piece);
}
