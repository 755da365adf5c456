import type { EdgeList } from '../bulk/join-components.ts';
import { lookKeys } from '../ingest/look-keys.ts';
import { contentIdentity } from '../ingest/person-content.ts';
import { lookIdOf } from '../ingest/person-graph.ts';
import { placeLookKeys } from '../ingest/place-keys.ts';
import type { Keys } from '../keys/keys.ts';
import { currentModel } from '../match/model.ts';
import { isRefuge } from '../normalise/place-kind.ts';
import { contentMemory } from './content-memory.ts';
import type { CopyRows } from './copy-rows.ts';
import { copyEnd, copyHeader, copyRows } from './copy-rows.ts';
import { loadIds, uuidBytes } from './load-ids.ts';
import { levelOf } from './cluster-range.ts';
import { lookBytes } from './look-bytes.ts';
import type { LoadSetting } from './read-chunk.ts';
import { openPlaces } from './score-range.ts';

type Rows = Generator<Uint8Array, void, void>;
/** Bytes after which rows are handed on. */
const pieceBytes = 1 << 20;

/** The rows that `write` makes for each number up to `count`, as COPY takes them. */
export function* rowsOf(count: number, write: (out: CopyRows, number: number) => void): Rows {
  const out = copyRows(pieceBytes * 2);
  yield copyHeader;
  for (let number = 0; number < count; number += 1) {
    write(out, number);
    if (out.length >= pieceBytes) yield out.take();
  }
  yield out.take();
  yield copyEnd;
}

/** The look id that each person content stands under, by its person's level. */
export function lookIds({ memory }: LoadSetting, keys: Keys): (content: number) => Buffer {
  const contents = contentMemory(memory);
  return (content) => (memory.levelOf[content] === 2 ? uuidBytes(lookIdOf(keys, contentIdentity(contents.open(content)), 2)) : lookBytes(memory.people.digests, content));
}

export function lookRows(setting: LoadSetting, keys: Keys): Rows {
  const { memory } = setting;
  const contents = contentMemory(memory);
  const idOf = lookIds(setting, keys);
  const { at, counts, high, low } = memory.personKeys;
  return rowsOf(memory.people.count[0] ?? 0, (out, content) => {
    const level = levelOf(memory.levelOf[content] ?? 0);
    out.row(2);
    out.uuid(idOf(content));
    if (level === 0) out.longs(high, low, at[content] ?? 0, counts[content] ?? 0);
    else out.bigints(lookKeys(keys, contents.open(content).features, level));
  });
}

export function edgeRows(setting: LoadSetting, keys: Keys, edges: EdgeList): Rows {
  const idOf = lookIds(setting, keys);
  return rowsOf(edges.length, (out, edge) => {
    const [one, other] = [idOf(edges.a[edge] ?? 0), idOf(edges.b[edge] ?? 0)].toSorted((a, b) => a.compare(b));
    out.row(4);
    out.uuid(one ?? Buffer.alloc(16));
    out.uuid(other ?? Buffer.alloc(16));
    out.real(edges.weightBits[edge] ?? 0);
    out.text(currentModel.id);
  });
}

/** Rows of `person` or `place`: an id and the moment. */
export function subjectRows(prefix: Uint8Array, count: number, at: Date): Rows {
  const ids = loadIds(prefix);
  return rowsOf(count, (out, number) => {
    out.row(2);
    out.uuid(ids.bytes(number));
    out.moment(at);
  });
}

/** Rows of `person_event` (with the model) or `place_event`: that each was created. */
export function createdRows(prefix: Uint8Array, eventPrefix: Uint8Array, count: number, at: Date, model?: string): Rows {
  const [ids, eventIds] = [loadIds(prefix), loadIds(eventPrefix)];
  return rowsOf(count, (out, number) => {
    out.row(model === undefined ? 4 : 5);
    out.uuid(eventIds.bytes(number));
    out.uuid(ids.bytes(number));
    out.text('created');
    out.moment(at);
    if (model !== undefined) out.text(model);
  });
}

/** A place that anybody calls a refuge is withheld: all its contents' keys are those that no question derives (`regroupPlaces`). */
export function placeLookRows({ memory, prefixes }: LoadSetting, keys: Keys): Rows {
  const open = openPlaces(memory);
  const ids = loadIds(prefixes.place);
  const { at, counts, high, low } = memory.placeKeys;
  const count = memory.places.count[0] ?? 0;
  const withheld = new Set<number>();
  for (let place = 0; place < count; place += 1) if (memory.isUsed[place] === 1 && isRefuge(open(place).building)) withheld.add(memory.placeOf[place] ?? 0);
  return rowsOf(count, (out, place) => {
    if (memory.isUsed[place] !== 1) return;
    out.row(3);
    out.uuid(lookBytes(memory.places.digests, place));
    out.uuid(ids.bytes(memory.placeOf[place] ?? 0));
    if (withheld.has(memory.placeOf[place] ?? 0)) out.bigints(placeLookKeys(keys, open(place), true));
    else out.longs(high, low, at[place] ?? 0, counts[place] ?? 0);
  });
}

export function recordPlaceRows({ memory, files, prefixes }: LoadSetting, isOpen: (row: number) => boolean): Rows {
  const ids = loadIds(prefixes.record);
  const rows = files.reduce((sum, { rows: of }) => sum + of, 0);
  const organisationOf = (row: number): Buffer => organisations[files.findLastIndex(({ firstRow }) => firstRow <= row)] ?? Buffer.alloc(16);
  const organisations = files.map(({ organisationId }) => uuidBytes(organisationId));
  return rowsOf(rows, (out, row) => {
    const place = (memory.rowPlace[row] ?? 0) - 1;
    if (place < 0 || !isOpen(row)) return;
    out.row(3);
    out.uuid(organisationOf(row));
    out.uuid(lookBytes(memory.places.digests, place));
    out.uuid(ids.bytes(row));
  });
}
