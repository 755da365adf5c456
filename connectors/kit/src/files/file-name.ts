/** What a file's name says (DESIGN section 6): `<filePrefix>_<full|delta>_<yyyy-mm-dd>_<seq>.<csv|xml>[.gz][.pgp]`. */
export type FeedFileName = {
  readonly name: string;
  /** The name without `.csv` or `.xml` and what follows. */
  readonly stem: string;
  readonly mode: 'full' | 'delta';
  readonly date: string;
  readonly sequence: number;
  readonly ending: 'csv' | 'xml';
  readonly packed: boolean;
  /** Encrypted with OpenPGP, after it was packed. */
  readonly sealed: boolean;
};

/** Reads a name; undefined for anything else, `.part` uploads and other feeds' files among it. */
export function parseFileName(name: string, filePrefix: string): FeedFileName | undefined {
  if (!name.startsWith(`${filePrefix}_`)) return undefined;
  const parts = /^(full|delta)_(\d{4}-\d{2}-\d{2})_(\d{1,9})\.(csv|xml)(\.gz)?(\.pgp)?$/.exec(name.slice(filePrefix.length + 1));
  if (parts === null) return undefined;
  const [, mode, date = '', sequence, ending, gz, pgp] = parts;
  const stem = name.replace(/\.(?:csv|xml)(?:\.gz)?(?:\.pgp)?$/, '');
  return { name, stem, mode: mode === 'full' ? 'full' : 'delta', date, sequence: Number(sequence), ending: ending === 'xml' ? 'xml' : 'csv', packed: gz !== undefined, sealed: pgp !== undefined };
}
