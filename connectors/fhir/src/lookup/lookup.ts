import { ConnectorError } from '@mast/connector-kit';
import type { Client } from 'fhir-kit-client';

import { BoundedMap } from '../bounded-map.ts';
import { readResource } from '../resources/read-resource.ts';
import type { Resource } from '../resources/read-resource.ts';
import type { Spool } from '../export/spool.ts';
import type { Reading } from '../resources/reading.ts';
import { neededBy } from '../resources/references.ts';

/** Resources kept for others that point at them (judgement: some 2 kB each). Only what the allow-list reads is kept, never the raw resource. */
const mostKept = 4_000;
/** From an appointment to a role, its organisation and the whole that it is part of. */
const mostHops = 4;
/** What may be asked for on the word of a reference. */
const types: ReadonlySet<string> = new Set(['Patient', 'Organization', 'Location', 'PractitionerRole', 'Practitioner']);

/** What stands around an activity, read once in a reading and counted. */
export class Lookup {
  readonly #client: Client;
  readonly #reading: Reading;
  #spool: Pick<Spool, 'get'> | undefined;
  readonly #kept = new BoundedMap<Resource | 'gone'>(mostKept);
  /** Resources asked for one by one, since they did not come along. */
  asked = 0;

  constructor(client: Client, reading: Reading) {
    this.#client = client;
    this.#reading = reading;
  }

  /** Keeps a resource that came along. */
  add(resource: Resource): void {
    this.#kept.set(`${resource.resourceType}/${resource.id}`, resource);
  }

  /** Asks for it anew when it is next needed. */
  drop(reference: string): void {
    this.#kept.delete(reference);
  }

  /** Looks here before the server is asked. */
  useSpool(spool: Pick<Spool, 'get'>): void {
    this.#spool = spool;
  }

  /** Everything that must be at hand to map this resource, by reference; undefined for what is gone or may not be read. Errors: those of a transport. */
  async around(resource: Resource): Promise<(reference: string) => Resource | undefined> {
    const found = new Map<string, Resource | undefined>();
    let wanted = neededBy(resource);
    for (let hop = 0; hop < mostHops && wanted.length > 0; hop += 1) {
      const next: string[] = [];
      for (const reference of wanted) {
        if (found.has(reference)) continue;
        const one = await this.#get(reference);
        found.set(reference, one);
        if (one !== undefined) next.push(...neededBy(one));
      }
      wanted = next;
    }
    return (reference) => found.get(reference);
  }

  async #get(reference: string): Promise<Resource | undefined> {
    const kept = this.#kept.get(reference);
    if (kept !== undefined) return kept === 'gone' ? undefined : kept;
    const [type = '', id = ''] = reference.split('/');
    if (!types.has(type)) return undefined;
    const spooled = await this.#spool?.get(reference);
    if (spooled !== undefined) {
      this.add(spooled);
      return spooled;
    }
    this.asked += 1;
    const raw = await this.#client.read({ resourceType: type, id }).catch((error: unknown) => {
      if (error instanceof ConnectorError && error.code === 'not-there') return undefined;
      throw error;
    });
    const resource = raw === undefined ? undefined : readResource(raw, this.#reading);
    if (resource?.resourceType === type && resource.id === id) {
      this.add(resource);
      return resource;
    }
    this.#kept.set(reference, 'gone');
    return undefined;
  }
}
