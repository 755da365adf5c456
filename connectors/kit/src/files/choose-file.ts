import type { FeedFileName } from './file-name.ts';
import { parseFileName } from './file-name.ts';

/** A name in the inbox, as the server lists it. Links and folders are left out before. */
export type Listed = { readonly name: string; readonly size: number; readonly modifiedMs: number };

/** A file of the feed with its manifest: what the partner has finished sending. */
export type ReadyFile = FeedFileName & {
  readonly listed: Listed;
  readonly manifest: Listed;
  /** Signatures of it in files of their own, whether or not any is agreed. */
  readonly signatures: readonly Listed[];
  /** The name of its answer: formed as the partner formed the manifest's, so that one rule of theirs finds both. */
  readonly answer: string;
};

export const manifestEnd = '.manifest.json';
/** What `gpg --detach-sign` puts behind the name of what it signs; `.asc` with `--armor`. */
export const signatureEnds = ['.sig', '.asc'] as const;

/** What to do next: load the file that follows, answer one whose number is used up, say that one is missing or that two have one number, or nothing. */
export type Choice = { readonly kind: 'next' | 'repeated' | 'gap' | 'twice'; readonly file: ReadyFile };

/** The finished files of a feed, in the order of their sequence. */
export function readyFiles(inbox: readonly Listed[], filePrefix: string): ReadyFile[] {
  const byName = new Map(inbox.map((listed) => [listed.name, listed]));
  return inbox
    .flatMap((listed) => {
      const file = parseFileName(listed.name, filePrefix);
      if (file === undefined) return [];
      // `<same>` in the contract can be read as the name without its endings or with them.
      const manifest = manifestNames(file).map((same) => byName.get(same)).find((found) => found !== undefined);
      const signatures = signatureEnds.flatMap((end) => byName.get(`${file.name}${end}`) ?? []);
      return manifest === undefined ? [] : [{ ...file, listed, manifest, signatures, answer: `${manifest.name.slice(0, -manifestEnd.length)}.result.json` }];
    })
    .toSorted((a, b) => a.sequence - b.sequence || (a.name < b.name ? -1 : 1));
}

/** The names that a file's manifest may have. */
export function manifestNames({ stem, name, ending }: Pick<FeedFileName, 'stem' | 'name' | 'ending'>): string[] {
  return [stem, name, name.replace(/\.pgp$/, ''), `${stem}.${ending}`].map((same) => `${same}${manifestEnd}`);
}

/** `last` is the sequence of the last file that was loaded whole. Used-up numbers are answered first, so that the inbox empties. */
export function chooseFile(files: readonly ReadyFile[], last: number): Choice | undefined {
  const [first, second] = files;
  if (first === undefined) return undefined;
  if (first.sequence <= last) return { kind: 'repeated', file: first };
  // Which of the two is meant nobody here can know.
  if (second?.sequence === first.sequence) return { kind: 'twice', file: first };
  return { kind: first.sequence === last + 1 ? 'next' : 'gap', file: first };
}
