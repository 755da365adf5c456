/** What tells one state of a resource from another: type and id, its version, and when the server says it was made (undefined: it does not say). */
export type Version = { readonly type: string; readonly id: string; readonly version: string; readonly ms: number | undefined; readonly gone?: true };

/** The version number that the server gave, where it is one. */
const numbered = /^\d{1,15}$/;

/**
 * Whether `next` is older than `known`, so that it would bring back what was overtaken. Version ids are opaque (FHIR R4, 3.1.0.1), so they are compared only where both are numbers; without them, only a deletion
 * is newer than what was stamped before it: a server's clock may be set back, and then the later word holds.
 */
export function isOvertaken(known: Pick<Version, 'version' | 'ms' | 'gone'>, next: Version): boolean {
  if (numbered.test(known.version) && numbered.test(next.version)) return Number(next.version) < Number(known.version);
  return known.gone === true && known.ms !== undefined && next.ms !== undefined && next.ms < known.ms;
}
