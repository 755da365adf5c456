import nicknames from './generated/nicknames.json' with { type: 'json' };

const rootsOf = new Map<string, string[]>();
for (const [head, forms] of Object.values(nicknames as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap((section) => Object.entries(section))) {
  for (const word of [head, ...forms.split(' ')]) {
    const roots = rootsOf.get(word) ?? [];
    if (!roots.includes(head)) rootsOf.set(word, word === head ? [head, ...roots] : [...roots, head]);
  }
}

/**
 * The names that a given name may be a form of: `bill` → `william`; `alex` → `alexander`, `alexandra`; a name in no group is its own root. A name
 * that has short forms of its own comes first among its roots.
 */
export function givenRoots(name: string): readonly string[] {
  return rootsOf.get(name) ?? [name];
}

/** Whether it is a name, or a form of one, that the table of names one person may go by knows. */
export function isGivenForm(name: string): boolean {
  return rootsOf.has(name);
}
