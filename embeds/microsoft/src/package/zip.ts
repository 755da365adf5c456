import { zipSync } from 'fflate';

/** A file of a package: its path inside, and its bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Every file bears this day, so that the same contents are the same bytes (a ZIP holds local times from 1980). */
const dated = new Date(1980, 0, 1);

/** The files as a ZIP, in order of their names. */
export const zip = (files: PackageFiles): Uint8Array => {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, [bytes, { level: 9, mtime: dated, os: 0 }]])));
};
