import type { Listed } from './choose-file.ts';
import { manifestEnd, manifestNames, signatureEnds } from './choose-file.ts';
import { parseFileName } from './file-name.ts';

/** A name in the inbox that means this feed and will never be read as it is. */
export type Stray = { readonly listed: Listed; readonly rule: 'name-not-agreed' | 'manifest-missing' | 'file-missing' | 'upload-unfinished' };

/** Names that may be written into a folder of answers; the server is not trusted to list nothing else. */
const plain = /^[A-Za-z0-9][A-Za-z0-9._ ()+-]{0,150}$/;

/**
 * What a partner left in the inbox that begins with the feed's name and is not a file with its manifest: a name not as agreed (`.CSV`, `.zip`, a day written
 * otherwise), a file without manifest, a manifest without file, an upload that was never renamed; a signature without its file, or any where none is agreed (`isSigned` false). Without a
 * word from us the partner believes it loaded, or that somebody looks at the signature.
 */
export function findStrays(inbox: readonly Listed[], filePrefix: string, isSigned = false): Stray[] {
  const names = new Set(inbox.map(({ name }) => name));
  return inbox.flatMap((listed): Stray[] => {
    const { name } = listed;
    if (!name.toLowerCase().startsWith(`${filePrefix}_`) || !plain.test(name)) return [];
    if (name.endsWith('.part')) return [{ listed, rule: 'upload-unfinished' }];
    const signed = signatureEnds.filter((end) => isSigned && name.endsWith(end)).map((end) => name.slice(0, -end.length)).find((of) => parseFileName(of, filePrefix) !== undefined);
    if (signed !== undefined) return names.has(signed) ? [] : [{ listed, rule: 'file-missing' }];
    const file = parseFileName(name, filePrefix);
    if (file !== undefined) return manifestNames(file).some((same) => names.has(same)) ? [] : [{ listed, rule: 'manifest-missing' }];
    const stem = name.endsWith(manifestEnd) ? name.slice(0, -manifestEnd.length).replace(/\.(?:csv|xml)(?:\.gz)?(?:\.pgp)?$/, '') : undefined;
    const meant = stem === undefined ? undefined : parseFileName(`${stem}.csv`, filePrefix);
    if (meant === undefined) return [{ listed, rule: 'name-not-agreed' }];
    const whole = ['.csv', '.xml'].flatMap((ending) => ['', '.gz', '.pgp', '.gz.pgp'].map((packing) => `${meant.stem}${ending}${packing}`));
    return whole.some((one) => names.has(one)) ? [] : [{ listed, rule: 'file-missing' }];
  });
}
