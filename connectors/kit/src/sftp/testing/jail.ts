import { realpath } from 'node:fs/promises';
import { basename, dirname, join, posix, sep } from 'node:path';

/** A user's folder as the root of everything the user can name. */
export type Jail = {
  /** The path as the user sees it: absolute, without `..`. */
  visible(path: string): string;
  /**
   * Where that is on disk, with its parent resolved: a link on the way cannot lead out. Rejects with code EACCES outside the folder, ENOENT
   * when the parent is missing. The last step is not followed: open it with O_NOFOLLOW.
   */
  locate(path: string): Promise<string>;
  /** The same for a file that is to be made, renamed or removed: never at the top, as under an OpenSSH chroot. */
  locateToWrite(path: string): Promise<string>;
};

/** A jail around a folder that exists. */
export function createJail(folder: string): Jail {
  const visible = (path: string): string => posix.normalize(`/${path}`);
  const locate = async (path: string): Promise<string> => {
    const root = await realpath(folder);
    const shown = visible(path);
    if (shown === '/') return root;
    if (shown.includes('\0') || shown.includes('\\')) throw refusal();
    const parent = await realpath(join(root, dirname(shown)));
    if (parent !== root && !parent.startsWith(root + sep)) throw refusal();
    return join(parent, basename(shown));
  };
  const locateToWrite = async (path: string): Promise<string> => {
    if (posix.dirname(visible(path)) === '/') throw refusal();
    return locate(path);
  };
  return { visible, locate, locateToWrite };
}

function refusal(): Error {
  return Object.assign(new Error('outside the folder'), { code: 'EACCES' });
}
