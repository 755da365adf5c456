import { randomBytes } from 'node:crypto';

import type { Environment } from '../core.ts';
import type { Keys } from '../keys/keys.ts';
import { saveNames } from '../frequency/save-names.ts';
import { currentModel } from '../match/model.ts';
import type { Clock } from '../shared/clock.ts';
import { londonDay } from '../shared/london-day.ts';
import { randomIds } from '../shared/ids.ts';
import type { BulkSession } from '../store/bulk-session.ts';
import { bulkSession } from '../store/bulk-session.ts';
import { copyEnd, copyHeader } from './copy-rows.ts';
import type { LinkFigures } from './link-contents.ts';
import { clusterContents, scoreContents } from './link-contents.ts';
import { countNames } from './count-names.ts';
import { idPrefix, loadIds, uuidBytes, uuidText } from './load-ids.ts';
import { afterReading, loadMemory } from './load-memory.ts';
import { lookBytes } from './look-bytes.ts';
import { openRows } from './open-rows.ts';
import { loadedTables } from './loaded-tables.ts';
import type { LoadPlan } from './plan-load.ts';
import type { Progress } from './progress.ts';
import type { LoadSetting } from './read-chunk.ts';
import type { LoadProtection } from './row-protector.ts';
import { readLoadProtection } from './row-protector.ts';
import { askShields } from './ask-shields.ts';
import { settleFeed } from './settle-feed.ts';
import { openSpool } from './spool.ts';
import { createdRows, edgeRows, lookRows, placeLookRows, recordPlaceRows, rowsOf, subjectRows } from './table-rows.ts';
import type { WorkerPool } from './worker-pool.ts';
import { workerPool } from './worker-pool.ts';
import { writeVariants } from './write-variants.ts';

export type LoadWorld = {
  readonly ownerUrl: string;
  readonly keys: Keys;
  readonly keysFolder: string;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly threads: number;
  readonly progress: Progress;
};

/** What a load did. */
export type LoadResult = {
  readonly rows: number;
  readonly applied: number;
  readonly rejected: number;
  readonly feeds: readonly { readonly feedId: string; readonly applied: number; readonly rejected: number }[];
  readonly persons: number;
  readonly places: number;
  readonly people: LinkFigures;
  readonly addresses: LinkFigures;
};

/**
 * Loads the files of a plan into an empty database: what it then holds is what ingest would have made of the same rows, one batch for each file. One transaction:
 * it is all there when this resolves, and nothing of it otherwise.
 */
export async function runLoad(plan: LoadPlan, world: LoadWorld): Promise<LoadResult> {
  return bulkSession(world.ownerUrl, loadedTables, async (session) => new Load(settingOf(plan, world, await readLoadProtection(session.db)), plan, world, session).run());
}

function settingOf(plan: LoadPlan, { clock, environment }: LoadWorld, protection: LoadProtection): LoadSetting {
  const at = clock.now();
  const prefixes = Object.fromEntries(['record', 'variant', 'person', 'place', 'placeVariant', 'quarantine'].map((name) => [name, idPrefix(at.getTime(), randomBytes(12))])) as LoadSetting['prefixes'];
  return { memory: loadMemory(plan.rows), files: plan.files, organisations: plan.organisations, at, today: londonDay(at), environment, protection, prefixes };
}

class Load {
  #setting: LoadSetting;
  readonly #plan: LoadPlan;
  readonly #world: LoadWorld;
  readonly #session: BulkSession;
  readonly #spool = openSpool();
  readonly #counts: { good: number; bad: number }[];
  readonly #quarantine: Uint8Array[] = [];

  constructor(setting: LoadSetting, plan: LoadPlan, world: LoadWorld, session: BulkSession) {
    this.#setting = setting;
    this.#plan = plan;
    this.#world = world;
    this.#session = session;
    this.#counts = plan.files.map(() => ({ good: 0, bad: 0 }));
  }

  async run(): Promise<LoadResult> {
    const { keysFolder, threads } = this.#world;
    try {
      // Threads of their own for each half: what reading remembers is given back before linking begins.
      const reading = workerPool(threads, { setting: this.#setting, keysFolder });
      try {
        await this.#read(reading);
      } finally {
        await reading.close();
      }
      this.#setting = { ...this.#setting, memory: afterReading(this.#setting.memory), names: countNames(this.#setting.memory) };
      const linking = workerPool(threads, { setting: this.#setting, keysFolder });
      try {
        return await this.#linkAndWrite(linking);
      } finally {
        await linking.close();
      }
    } finally {
      this.#spool.close();
    }
  }

  async #read(pool: WorkerPool): Promise<void> {
    const { progress } = this.#world;
    progress.stage('read');
    const records = async function* (this: Load): AsyncGenerator<Uint8Array, void, void> {
      yield copyHeader;
      let rows = 0;
      for await (const done of pool.run<'read'>(this.#plan.chunks.map((chunk) => ({ kind: 'read' as const, chunk })))) {
        const counts = this.#counts[done.file];
        if (counts !== undefined) Object.assign(counts, { good: counts.good + done.good, bad: counts.bad + done.bad });
        if (done.quarantine.length > 0) this.#quarantine.push(done.quarantine);
        this.#spool.add(done.placeVariants);
        rows += done.good + done.bad;
        progress.part(rows / this.#plan.rows);
        if (done.records.length > 0) yield done.records;
      }
      yield copyEnd;
    };
    await this.#session.copy('record', ['organisation_id', 'record_id', 'feed_id', 'source_mac', 'content_mac', 'month', 'variant_id', 'place_look_ids', 'version', 'received_at', 'generation', 'sealed'], records.call(this));
  }

  async #linkAndWrite(pool: WorkerPool): Promise<LoadResult> {
    const { memory, prefixes, at } = this.#setting;
    const { progress, keys } = this.#world;
    const { copy } = this.#session;
    const contents = memory.people.count[0] ?? 0;
    const addresses = memory.places.count[0] ?? 0;

    progress.stage('compare');
    const people = await scoreContents(pool, 'people', contents, memory.personKeys, progress.part);
    const places = await scoreContents(pool, 'places', addresses, memory.placeKeys, progress.part);
    progress.stage('group');
    const largestPeople = await clusterContents(pool, 'people', { contents, edges: people.edges, minBits: currentModel.thresholds.attach }, () => true);
    const { closed, writings } = openRows(this.#setting);
    const largestPlaces = await clusterContents(pool, 'places', { contents: addresses, edges: places.edges, minBits: 0 }, (place) => memory.isUsed[place] === 1);
    const [persons = 0, placeCount = 0] = memory.counts;

    progress.stage('write');
    await copy('look', ['look_id', 'keys'], lookRows(this.#setting, keys));
    await writeVariants(this.#session, pool, this.#setting, keys, progress.part);
    await copy('edge', ['look_a', 'look_b', 'weight', 'model'], edgeRows(this.#setting, keys, people.edges));
    await copy('person', ['person_id', 'created_at'], subjectRows(prefixes.person, persons, at));
    await copy('person_event', ['event_id', 'person_id', 'kind', 'at', 'model'], createdRows(prefixes.person, idPrefix(at.getTime(), randomBytes(12)), persons, at, currentModel.id));
    await copy('place', ['place_id', 'created_at'], subjectRows(prefixes.place, placeCount, at));
    await copy('place_event', ['event_id', 'place_id', 'kind', 'at'], createdRows(prefixes.place, idPrefix(at.getTime(), randomBytes(12)), placeCount, at));
    await copy('place_look', ['look_id', 'place_id', 'keys'], placeLookRows(this.#setting, keys));
    await copy('place_variant', ['organisation_id', 'place_variant_id', 'look_id', 'sealed'], this.#placeVariants(writings));
    await copy('record_place', ['organisation_id', 'look_id', 'record_id'], recordPlaceRows(this.#setting, (row) => !closed.has(row)));
    if (this.#quarantine.length > 0) {
      const columns = ['organisation_id', 'quarantine_id', 'feed_id', 'sequence', 'row_no', 'source_mac', 'problems', 'sealed', 'status', 'at'];
      await copy('quarantine', columns, [copyHeader, ...this.#quarantine, copyEnd]);
    }
    progress.stage('index');
    await this.#session.index((done, of) => { progress.part(done / of); });
    await this.#hideRows(closed);
    const core = { keys, ids: randomIds, clock: this.#world.clock };
    if (this.#setting.names !== undefined) await saveNames(this.#session.db, core, this.#setting.names, at);
    const feeds = this.#plan.files.map(({ feedId }, number) => ({ feedId, applied: this.#counts[number]?.good ?? 0, rejected: this.#counts[number]?.bad ?? 0 }));
    for (const [number, file] of this.#plan.files.entries()) {
      const { applied, rejected } = feeds[number] ?? { applied: 0, rejected: 0 };
      await settleFeed(this.#session.db, core, file, { applied, rejected }, at);
    }
    await askShields(this.#session.db, at);
    return {
      rows: this.#plan.rows,
      applied: feeds.reduce((sum, { applied }) => sum + applied, 0),
      rejected: feeds.reduce((sum, { rejected }) => sum + rejected, 0),
      feeds,
      persons,
      places: placeCount,
      people: { ...people.figures, largestComponents: largestPeople },
      addresses: { ...places.figures, largestComponents: largestPlaces },
    };
  }

  /** The ways of writing an address that an open record of the organisation uses. */
  #placeVariants(writings: Uint8Array): Generator<Uint8Array, void, void> {
    const { memory, organisations, prefixes } = this.#setting;
    const { digests, count } = memory.placeVariants;
    const ids = loadIds(prefixes.placeVariant);
    const kept = this.#spool.entries();
    return rowsOf(count[0] ?? 0, (out) => {
      const entry = kept.next().value;
      if (entry === undefined || writings[entry.number] !== 1) return;
      out.row(4);
      out.uuid(uuidBytes(organisations[digests[entry.number * 4 + 2] ?? 0] ?? ''));
      out.uuid(ids.bytes(entry.number));
      out.uuid(lookBytes(memory.places.digests, entry.place));
      out.bytes(entry.sealed);
    });
  }

  /** Rows were written before it was known that their person is protected: what they say of places goes. */
  async #hideRows(closed: ReadonlySet<number>): Promise<void> {
    const ids = loadIds(this.#setting.prefixes.record);
    const texts = [...closed].map((row) => uuidText(ids.bytes(row)));
    if (texts.length > 0) await this.#session.run("update record set place_look_ids = '{}' where record_id = any($1::uuid[])", [texts]);
  }
}
