import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** NIST SP 800-63B-4 section 3.1.1.2: 8 characters where a second factor is always asked for (here it is), and room for a pass phrase. */
const fewest = 8;
const most = 256;

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'sign-in');
const commonWords = new Set(
  readFileSync(join(folder, 'common-passwords.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')).filter((word) => word !== ''),
);

/** What is wrong with a password that somebody chooses. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'contains-name';

/**
 * Whether a password may be chosen: long enough, none of the commonest, and not the user's own name or address with a little around it. No rules of composition, and
 * no expiry (NIST SP 800-63B-4 section 3.1.1.2). `own` = what the user is called: names, the e-mail's parts.
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | undefined {
  const normal = password.normalize('NFKC');
  const { length } = Array.from(normal);
  if (length < fewest) return 'too-short';
  if (length > most) return 'too-long';
  const core = plainCore(normal);
  if (new Set(core).size <= 2 || isRun(normal) || isCommon(core)) return 'too-common';
  const names = own.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((name) => name.length >= 3);
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), core);
  return rest !== core && rest.length < 4 ? 'contains-name' : undefined;
}

/** Lower case, look-alike signs read as letters, and without the digits and signs at both ends that people add. */
function plainCore(password: string): string {
  const bare = password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}@$]+$/gu, '');
  return bare.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e').replaceAll('4', 'a').replaceAll('@', 'a').replaceAll('5', 's').replaceAll('$', 's').replaceAll('7', 't').replace(/[^\p{L}]/gu, '');
}

function isCommon(core: string): boolean {
  if (core === '' || commonWords.has(core)) return true;
  for (let at = 3; at <= core.length - 3; at += 1) if (commonWords.has(core.slice(0, at)) && commonWords.has(core.slice(at))) return true;
  return false;
}

/** Digits or letters one after the other, as 12345678, 87654321 or abcdefgh. */
function isRun(password: string): boolean {
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size === 1 && [1, 0, -1].includes([...steps][0] ?? 9);
}
