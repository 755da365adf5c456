/** Objects within objects, at most. */
const maxDepth = 8;

/** Whether a JSON text names a member of one object twice, or nests deeper than a launch does: `JSON.parse` takes the last of two, another reader might take the first. */
export const hasDuplicateNames = (json: string): boolean => {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/gu)) {
    if (sign === '{' || sign === '[') {
      if (open.push(sign === '{' ? new Set() : undefined) > maxDepth) return true;
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === ':') {
      const name = nameOf(last);
      if (name === undefined || open.at(-1)?.has(name) === true) return true;
      open.at(-1)?.add(name);
    }
    last = sign;
  }
  return false;
};

/** Two ways of writing one letter make one name. */
const nameOf = (literal: string): string | undefined => {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
};
