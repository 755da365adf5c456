import type { Coding, Reference } from './elements.ts';

/** Lists of codes, by the name of what they mark. Of the codes of a resource only the names of the marks that it bears leave its reader. */
export type Marks = Readonly<Record<string, readonly { readonly system: string; readonly code: string }[]>>;

/** What readers are told of the feed. */
export type Reading = {
  readonly marks: Marks;
  /** The identifier system whose value is the reference that practitioners know a case by. */
  readonly caseReference?: string | undefined;
  /** Base address of the server: references that name it in full are the same as relative ones. */
  readonly baseUrl?: string | undefined;
};

/** Names of the marks that these codes bear, each once, in the order of the configuration. */
export function marksOf(codings: readonly Coding[], marks: Marks): string[] {
  return Object.entries(marks).flatMap(([name, codes]) => (codes.some((one) => codings.some(({ system, code }) => system === one.system && code === one.code)) ? [name] : []));
}

const relative = /^([A-Z][A-Za-z]+\/(?!\.+(?:\/|$))[A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** `Type/id` of a literal reference to this server; undefined for every other: another server's, a contained resource's, a search instead of a name. */
export function relativeOf(said: Reference | undefined, { baseUrl }: Reading): string | undefined {
  const text = said?.reference;
  if (text === undefined) return undefined;
  const base = baseUrl === undefined ? undefined : `${baseUrl}/`;
  return relative.exec(base !== undefined && text.startsWith(base) ? text.slice(base.length) : text)?.[1];
}

/** The value that a resource's identifiers have in the system of case references. */
export function caseReferenceOf(identifiers: readonly { readonly system: string; readonly value: string }[], { caseReference }: Reading): { caseRef?: string } {
  const found = caseReference === undefined ? undefined : identifiers.find(({ system }) => system === caseReference);
  return found === undefined ? {} : { caseRef: found.value };
}
