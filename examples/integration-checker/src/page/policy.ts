/** The directives of one policy by name, in small letters; of a name that stands twice the first holds (CSP Level 3, section 2.2.1). */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Every policy of a page: a header may hold several parted by commas, and a page obeys all of them. */
export const readPolicies = (texts: readonly string[]): Policy[] =>
  texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const policy = new Map<string, readonly string[]>();
      for (const [name, ...values] of text.split(';').map((part) => part.trim().split(/\s+/))) if (name !== undefined && name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values);
      return policy;
    })
    .filter((policy) => policy.size > 0);

/** The first of these directives that the policy has: what governs a fetch, with what it falls back to. Undefined where nothing governs it. */
export const governing = (policy: Policy, ...names: readonly string[]): readonly string[] | undefined => names.map((name) => policy.get(name)).find((values) => values !== undefined);
