/** What a file's name says (DESIGN section 6): `<filePrefix>_<full|delta>_<yyyy-mm-dd>_<seq>.csv[.gz]`. */
export type FeedFileName = {
  readonly name: string;
  /** The name without `.csv` or `.csv.gz`. */
  readonly stem: string;
  readonly mode: 'full' | 'delta';
  readonly date: string;
  readonly sequence: number;
  readonly packed: boolean;
};

/** Reads a name; undefined for anything else, `.part` uploads and other feeds' files among it. */
export function parseFileName(name: string, filePrefix: string): FeedFileName | undefined {
  if (!name.startsWith(`${filePrefix}_`)) return undefined;
  const parts = /^(full|delta)_(\d{4}-\d{2}-\d{2})_(\d{1,9})\.csv(\.gz)?$/.exec(name.slice(filePrefix.length + 1));
  if (parts === null) return undefined;
  const [, mode, date = '', sequence, gz] = parts;
  return { name, stem: name.replace(/\.csv(\.gz)?$/, ''), mode: mode === 'full' ? 'full' : 'delta', date, sequence: Number(sequence), packed: gz !== undefined };
}
