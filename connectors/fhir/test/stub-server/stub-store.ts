import type { StubResource, StubVersion } from './stub-resource.ts';

/** Everything that the stub holds: every version of every resource, in the order in which they were committed. */
export class StubStore {
  readonly #clock: { now(): Date };
  readonly #current = new Map<string, StubVersion>();
  readonly #log: StubVersion[] = [];

  constructor(clock: { now(): Date }) {
    this.#clock = clock;
  }

  /** Commits a new version now, stamped `stampedMsAgo` earlier: servers stamp when a transaction begins, and show it when it ends. */
  put(resource: StubResource, stampedMsAgo = 0): StubVersion {
    return this.#commit(resource.resourceType, resource.id, stampedMsAgo, resource);
  }

  remove(type: string, id: string, stampedMsAgo = 0): StubVersion {
    return this.#commit(type, id, stampedMsAgo, undefined);
  }

  #commit(type: string, id: string, stampedMsAgo: number, resource: StubResource | undefined): StubVersion {
    const key = `${type}/${id}`;
    const versionId = String(Number(this.#current.get(key)?.versionId ?? 0) + 1);
    const lastUpdated = new Date(this.#clock.now().getTime() - stampedMsAgo).toISOString();
    const stored = resource === undefined ? undefined : { ...structuredClone(resource), meta: { ...resource.meta, versionId, lastUpdated } };
    const version = { type, id, versionId, lastUpdated, resource: stored };
    this.#current.set(key, version);
    this.#log.push(version);
    return version;
  }

  /** What a read finds: undefined for what never was; a version without a resource for what is gone. */
  current(type: string, id: string): StubVersion | undefined {
    return this.#current.get(`${type}/${id}`);
  }

  /** Every resource of a type that there is now. */
  all(type: string): StubResource[] {
    return [...this.#current.values()].flatMap((version) => (version.type === type && version.resource !== undefined ? [version.resource] : []));
  }

  types(): string[] {
    return [...new Set(this.#log.map(({ type }) => type))].toSorted();
  }

  /** Versions, deletions among them, of everything, of a type, or of one resource: newest first, as FHIR R4 3.1.0.9 has it. */
  history(type?: string, id?: string): StubVersion[] {
    return this.#log.filter((version) => (type === undefined || version.type === type) && (id === undefined || version.id === id)).toSorted((a, b) => (a.lastUpdated < b.lastUpdated ? 1 : a.lastUpdated > b.lastUpdated ? -1 : 0));
  }
}
