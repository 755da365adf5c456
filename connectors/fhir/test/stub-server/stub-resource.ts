/** A FHIR resource as JSON; the stub knows no more of it than it needs to find it again. */
export type StubResource = { resourceType: string; id: string; meta?: { versionId?: string; lastUpdated?: string; security?: object[]; [name: string]: unknown }; [name: string]: unknown };

/** One version of a resource; `resource` is undefined where this version is its deletion. */
export type StubVersion = { readonly type: string; readonly id: string; readonly versionId: string; readonly lastUpdated: string; readonly resource: StubResource | undefined };

/** The values at a path of names, through lists, whatever the resource looks like. */
export function valuesAt(resource: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path;
  if (Array.isArray(resource)) return resource.flatMap((item: unknown) => valuesAt(item, path));
  if (name === undefined) return resource === undefined ? [] : [resource];
  return typeof resource === 'object' && resource !== null && Object.hasOwn(resource, name) ? valuesAt((resource as Record<string, unknown>)[name], rest) : [];
}

export function textsAt(resource: unknown, path: readonly string[]): string[] {
  return valuesAt(resource, path).filter((value) => typeof value === 'string');
}
