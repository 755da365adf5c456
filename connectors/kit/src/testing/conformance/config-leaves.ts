/** A value of a configuration and the keys that lead to it. */
export type Leaf = { readonly path: readonly string[]; readonly value: unknown };

/** Every value of a configuration that is not itself a group of values. */
export function leavesOf(config: unknown, before: readonly string[] = []): Leaf[] {
  if (!isGroup(config)) return [{ path: before, value: config }];
  return Object.entries(config).flatMap(([key, value]) => leavesOf(value, [...before, key]));
}

/** The configuration with one value set. */
export function withLeaf(config: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const group = isGroup(config) ? config : {};
  return { ...group, [key]: withLeaf(group[key], rest, value) };
}

/** The configuration without one value. */
export function withoutLeaf(config: unknown, [key, ...rest]: readonly string[]): unknown {
  if (!isGroup(config) || key === undefined) return config;
  if (rest.length === 0) return Object.fromEntries(Object.entries(config).filter(([name]) => name !== key));
  return { ...config, [key]: withoutLeaf(config[key], rest) };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
