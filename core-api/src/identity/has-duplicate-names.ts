/** Objects within objects, at most: a launch's subject is two deep. */
const maxDepth = 8;
/** Strings, and the signs that open, close and part objects and lists; everything else stands between them. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gu;

/**
 * Whether a JSON text names a member of one object twice, or nests too deep to be one of ours. `JSON.parse` takes the last of two, another reader might take the first:
 * what two readers read differently is refused (RFC 7519 section 4, RFC 8725 section 2.4). Text that is not JSON is for the parser to refuse.
 */
export function hasDuplicateNames(json: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [sign] of json.matchAll(token)) {
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      if (open.length > maxDepth) return true;
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === ':') {
      const names = open.at(-1);
      const name = readName(last);
      if (name === undefined || names?.has(name) === true) return true;
      names?.add(name);
    }
    last = sign;
  }
  return false;
}

function readName(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
