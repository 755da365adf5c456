/** How many messages of a file became what. `repeated`: they came before, in this file or another, or over MLLP. `notTaken`: of a type that is not read here. `setAside`: dead letters, told by number and rule. */
export type FileCounts = { readonly messages: number; readonly stored: number; readonly repeated: number; readonly notTaken: number; readonly setAside: number };

/**
 * What the sender of a file is told, as `<name>.result.json`: rules, places and counts, never a value. `taken`: every message is on the listener's disk, and the file is gone from the inbox. `held`: nothing of it was taken, and it stays until it
 * is replaced, mended or removed.
 */
export type FileAnswer = {
  readonly schema: 'mast-hl7v2-result/1';
  readonly file: string;
  readonly answeredAt: string;
  readonly outcome: 'taken' | 'held';
  /** The rule that holds it, and, where it is one message that breaks it, the message's place, from 1. */
  readonly problem?: { readonly rule: string; readonly message?: number };
  readonly counts: FileCounts;
  /** The same file came before: nothing was changed, and this is its first answer. */
  readonly repeated?: true;
};

export const noMessages: FileCounts = { messages: 0, stored: 0, repeated: 0, notTaken: 0, setAside: 0 };

export function answerText(answer: FileAnswer): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
