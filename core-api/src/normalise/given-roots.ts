import { nicknameGroups } from './nickname-groups.ts';

const rootsOf = new Map<string, string[]>();
for (const row of nicknameGroups) {
  const [head = '', ...others] = row.split(' ');
  for (const word of [head, ...others]) rootsOf.set(word, [...(rootsOf.get(word) ?? []), head]);
}

/** The names that a given name may be a form of: `bill` → `william`; `alex` → `alexander`, `alexandra`; a name in no group is its own root. */
export function givenRoots(name: string): readonly string[] {
  return rootsOf.get(name) ?? [name];
}
