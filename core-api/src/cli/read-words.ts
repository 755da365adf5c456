import { parseArgs } from 'node:util';

/** `--name value` pairs of a command, or nothing where a word is not among the names. */
export function readWords<Name extends string>(words: readonly string[], names: readonly Name[]): Partial<Record<Name, string>> | undefined {
  try {
    const { values } = parseArgs({ args: [...words], options: Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])) });
    return values as Partial<Record<Name, string>>;
  } catch {
    return undefined;
  }
}
