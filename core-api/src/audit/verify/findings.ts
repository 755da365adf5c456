/**
 * What `mast audit verify` may find, the worst first: the command's exit code is that of the first kind found. Fixed for good: scripts rely on them. 0 is a log without a finding, 1 a command that
 * could not run, 2 one that was not understood.
 */
export const findingKinds = {
  'key-changed': { exitCode: 10, text: 'the log’s key is not the one that it is to be checked by, or not that of its name' },
  'signature-wrong': { exitCode: 11, text: 'a checkpoint is not signed by the log’s key, or says something else than its row' },
  'checkpoint-forked': { exitCode: 12, text: 'a checkpoint that was published has another root than the log at that size' },
  'log-shortened': { exitCode: 13, text: 'the log had come further than it has: its end was cut off, or an older state was put back' },
  'root-differs': { exitCode: 14, text: 'the leaves do not make the root that was signed: one was put in, taken out, exchanged or moved' },
  'leaf-missing': { exitCode: 15, text: 'a leaf that has its place in the log is not in the trail any more' },
  'leaf-changed': { exitCode: 16, text: 'a leaf is not what was sealed' },
  'leaf-unsealed': { exitCode: 17, text: 'a leaf is in the trail and has no place in the log, and does not wait for one' },
  'payload-changed': { exitCode: 18, text: 'what a leaf holds under seal is not what it committed to' },
  'clock-back-dated': { exitCode: 19, text: 'a leaf or checkpoint says that it is older than what comes before it' },
  'checkpoint-out-of-line': { exitCode: 20, text: 'a checkpoint does not follow on the one before it' },
  'position-gap': { exitCode: 21, text: 'places in the log are left out, or the log’s row and its entries do not agree' },
  'tile-differs': { exitCode: 22, text: 'a stored tile is not what the leaves make' },
  'cosignature-wrong': { exitCode: 23, text: 'a witness’s signature is not right' },
  'receipt-not-kept': { exitCode: 24, text: 'a receipt’s leaf is not in the log: it was taken out, or never put in' },
  'payload-missing': { exitCode: 25, text: 'what was answered or asked is gone, and no leaf says that its time was over' },
  'trace-differs': { exitCode: 26, text: 'what a leaf is found by, or what an owner may read of it, is not what was written with it' },
} as const satisfies Readonly<Record<string, { readonly exitCode: number; readonly text: string }>>;

export type FindingKind = keyof typeof findingKinds;

/** One finding: ids, numbers and codes only. `log` 0 where it belongs to none. */
export type Finding = { readonly kind: FindingKind; readonly log: number; readonly at: string };

/** Told at most of one kind; counted all. */
const maxTold = 20;

/** What was found, as it is found: an edited log of millions of leaves must not fill the memory. */
export type Findings = {
  add(kind: FindingKind, log: number, at: string): void;
  readonly told: readonly Finding[];
  count(kind: FindingKind): number;
  /** 0 where nothing was found. */
  exitCode(): number;
};

export function collectFindings(): Findings {
  const counts = new Map<FindingKind, number>();
  const told: Finding[] = [];
  return {
    told,
    add(kind, log, at) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= maxTold) told.push({ kind, log, at });
    },
    count: (kind) => counts.get(kind) ?? 0,
    exitCode: () => Math.min(...[...counts.keys()].map((kind) => findingKinds[kind].exitCode), Infinity) % Infinity || 0,
  };
}
