import { readSync } from 'node:fs';

import type { Environment } from '../core.ts';
import { apartOf } from '../ingest/apart.ts';
import { lookKeys } from '../ingest/look-keys.ts';
import { contentMac, sourceMac } from '../ingest/normalise-rows.ts';
import type { Beside } from '../ingest/open-record.ts';
import { sealRecord } from '../ingest/open-record.ts';
import { contentIdentity, personContent } from '../ingest/person-content.ts';
import { placeContents } from '../ingest/place-content.ts';
import { placeLookKeys } from '../ingest/place-keys.ts';
import type { RowProblem } from '../ingest/row-problem.ts';
import { validateRecord } from '../ingest/validate-record.ts';
import type { Keys } from '../keys/keys.ts';
import type { CommonNames } from '../match/common-names.ts';
import type { AddressReader } from '../normalise/normalise-person.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import type { AddressDetails, HeadlineRecord } from '../shared/headline.ts';
import { contentMemory, digestOf, loadTables } from './content-memory.ts';
import type { CopyRows } from './copy-rows.ts';
import { copyRows } from './copy-rows.ts';
import { csvRows } from './csv-rows.ts';
import { keepKeys } from './key-memory.ts';
import type { Chunk, LoadFile } from './load-file.ts';
import type { LoadProtection } from './row-protector.ts';
import { rowProtector } from './row-protector.ts';
import { loadIds, uuidBytes, uuidText } from './load-ids.ts';
import type { LoadMemory } from './load-memory.ts';
import { lookBytes } from './look-bytes.ts';
import { pairDigest } from './pair-digest.ts';
import { rememberAddresses } from './remember-addresses.ts';
import { generationOf } from './settle-feed.ts';
import { isWhole } from './template-columns.ts';
import { templateRecord } from './template-record.ts';
import { textStore } from './text-store.ts';

/** What every thread of a load is given. */
export type LoadSetting = {
  readonly memory: LoadMemory;
  /** How common names are among all rows; known to the threads that compare. */
  readonly names?: CommonNames | undefined;
  readonly files: readonly LoadFile[];
  readonly organisations: readonly OrganisationId[];
  readonly at: Date;
  readonly today: IsoDate;
  readonly environment: Environment;
  readonly protection: LoadProtection;
  /** First bytes of the ids of each table's rows. */
  readonly prefixes: Readonly<Record<'record' | 'variant' | 'person' | 'place' | 'placeVariant' | 'quarantine', Uint8Array>>;
};

/** Rows for the tables, in PostgreSQL's binary form without head and end, and how many rows went which way. */
export type ReadChunk = { readonly file: number; readonly records: Buffer; readonly quarantine: Buffer; readonly placeVariants: Buffer; readonly good: number; readonly bad: number };

/** The same for every reason that is nobody's business. */
const notLoaded: readonly RowProblem[] = [{ pointer: '', rule: 'not-loaded' }];

/** Reads chunks: rows to records, sealed, and to contents in shared memory. One for each thread. */
export function chunkReader(setting: LoadSetting, keys: Keys, handleOf: (file: LoadFile) => number): (chunk: Chunk) => ReadChunk {
  const { files, at, today, environment, prefixes } = setting;
  const outs = { records: copyRows(4 << 20), quarantine: copyRows(), placeVariants: copyRows() };
  const recordIds = loadIds(prefixes.record);
  const variantIds = loadIds(prefixes.variant);
  const quarantineIds = loadIds(prefixes.quarantine);
  const readAddress = rememberAddresses();
  const notePerson = personNoter(setting, keys, readAddress);
  const notePlace = placeNoter(setting, keys, outs.placeVariants, readAddress);
  const checking = { today, environment };
  const protect = rowProtector(setting.protection, keys);
  const generations = new Map<LoadFile, string>(files.map((file) => [file, generationOf(file)]));
  const organisationBytes = new Map<LoadFile, Buffer>(files.map((file) => [file, uuidBytes(file.organisationId)]));

  const refuse = (file: LoadFile, row: number, ref: string, problems: readonly RowProblem[], raw: unknown, isNeverLoad: boolean): void => {
    const id = quarantineIds.bytes(row);
    const out = outs.quarantine;
    out.row(10);
    out.uuid(uuidBytes(file.organisationId));
    out.uuid(id);
    out.text(file.feedId);
    out.bytes(longBytes(1));
    out.int(row - file.firstRow);
    if (isNeverLoad) out.nothing();
    else out.bytes(sourceMac({ core: { keys }, organisationId: file.organisationId, feedId: file.feedId }, ref));
    out.bytes(Buffer.concat([Buffer.of(1), Buffer.from(JSON.stringify(problems))]));
    if (isNeverLoad) out.nothing();
    else out.bytes(keys.seal(file.organisationId, 'quarantine', uuidText(id), { ref, raw: raw ?? null }));
    out.text(isNeverLoad ? 'never-load' : 'waiting');
    out.moment(at);
  };

  const apply = (file: LoadFile, row: number, ref: string, kept: Beside & { readonly record: HeadlineRecord }): void => {
    const { record } = kept;
    const { organisationId, feedId } = file;
    const source = sourceMac({ core: { keys }, organisationId, feedId }, ref);
    const variant = notePerson(file, row, record, source);
    const place = notePlace(file, row, record);
    const id = recordIds.bytes(row);
    const out = outs.records;
    out.row(12);
    out.uuid(organisationBytes.get(file) ?? uuidBytes(organisationId));
    out.uuid(id);
    out.text(feedId);
    out.bytes(source);
    out.bytes(contentMac(keys, kept));
    out.day(`${record.date.slice(0, 7)}-01`);
    if (variant < 0) out.nothing();
    else out.uuid(variantIds.bytes(variant));
    out.uuids(place === undefined ? [] : [place]);
    out.int(1);
    out.moment(at);
    out.text(generations.get(file) ?? generationOf(file));
    out.bytes(sealRecord(keys, organisationId, uuidText(id), record, at, kept));
  };

  return (chunk) => {
    const file = files[chunk.file];
    if (file === undefined) throw new Error('no such file');
    const bytes = Buffer.allocUnsafe(chunk.bytes);
    readSync(handleOf(file), bytes, 0, chunk.bytes, chunk.offset);
    let [row, good, bad] = [chunk.firstRow, 0, 0];
    for (const { cells } of csvRows(bytes.toString())) {
      const problems = cells === undefined || !isWhole(cells, file.columns) ? ([{ pointer: '', rule: 'format' }] as const) : undefined;
      const { ref, raw } = cells === undefined || problems !== undefined ? { ref: '', raw: { cells } } : templateRecord(cells, file.columns);
      const fate = file.fates.get(ref);
      const isNeverLoad = fate?.isNeverLoad === true;
      const checked = problems === undefined ? validateRecord(ref, raw, checking) : { ok: false as const, failure: problems };
      const isFirst = fate === undefined || fate.firstRow === row;
      const park = (problems: readonly RowProblem[]): void => {
        const kept = protect.bad(file, ref, raw);
        if (kept === undefined) refuse(file, row, ref, notLoaded, undefined, true);
        else refuse(file, row, ref, problems, kept.raw, false);
      };
      const kept = checked.ok && isFirst && !isNeverLoad ? protect.good(file, ref, fate !== undefined && fate.level > checked.value.sensitivity ? { ...checked.value, sensitivity: fate.level } : checked.value) : undefined;
      if (isNeverLoad || (!checked.ok && checked.failure[0]?.rule === 'never-load')) refuse(file, row, ref, [{ pointer: '/sensitivity', rule: 'never-load' }], undefined, true);
      else if (!isFirst) park([{ pointer: '/sourceRef', rule: 'duplicate-ref' }]);
      else if (kept !== undefined) apply(file, row, ref, kept);
      else if (checked.ok) refuse(file, row, ref, notLoaded, undefined, true);
      else park(checked.failure);
      if (kept === undefined) bad += 1;
      else good += 1;
      row += 1;
    }
    return { file: chunk.file, records: outs.records.take(), quarantine: outs.quarantine.take(), placeVariants: outs.placeVariants.take(), good, bad };
  };
}

/** Notes the person of a record in shared memory; the number of its variant, or -1. */
function personNoter({ memory }: LoadSetting, keys: Keys, readAddress: AddressReader): (file: LoadFile, row: number, record: HeadlineRecord, source: Buffer) => number {
  const tables = loadTables(memory);
  const contents = contentMemory(memory);
  const contentOf = (file: LoadFile, record: HeadlineRecord, source: Buffer): number => {
    const said = file.isUnique ? undefined : digestOf(JSON.stringify([record.person, record.sensitivity === 1 ? 1 : record.addresses])).slice();
    const known = said === undefined ? -1 : tables.knownPeople.find(said);
    const kept = known < 0 ? 0 : Atomics.load(memory.knownPeopleAs, known);
    if (kept > 0) return kept - 1;
    const found = personContent(record, source.toString('hex'), readAddress);
    if (found === undefined) return -1;
    const content = file.isUnique ? { ...found, apart: apartOf(source.toString('hex'), file) } : found;
    const number = tables.people.add(wordsOf(keys.macUuid('open', contentIdentity(content))));
    if (number < 0) {
      contents.keep(~number, content.features, content.apart);
      keepKeys(memory.personKeys, ~number, lookKeys(keys, content.features, 0));
    }
    const own = number < 0 ? ~number : number;
    if (content.apart === undefined && said !== undefined) {
      const at = tables.knownPeople.add(said);
      Atomics.store(memory.knownPeopleAs, at < 0 ? ~at : at, own + 1);
    }
    return own;
  };
  return (file, row, record, source) => {
    if (record.person === undefined) return -1;
    const content = contentOf(file, record, source);
    const added = tables.variants.add(pairDigest(content, file.organisation));
    const variant = added < 0 ? ~added : added;
    if (record.sensitivity > 0) {
      Atomics.or(memory.variantLevels, variant, record.sensitivity);
      Atomics.or(memory.contentLevels, content, record.sensitivity);
    }
    memory.rowVariant[row] = variant + 1;
    return variant;
  };
}

/** Notes the address of a record in shared memory, and seals the way its organisation writes it, once; the look id of the address, or nothing. */
function placeNoter({ memory, prefixes }: LoadSetting, keys: Keys, out: CopyRows, readAddress: AddressReader): (file: LoadFile, row: number, record: HeadlineRecord) => Buffer | undefined {
  const tables = loadTables(memory);
  const texts = textStore(memory.texts);
  const ids = loadIds(prefixes.placeVariant);
  const placeOf = (record: HeadlineRecord): number => {
    const said = digestOf(JSON.stringify(record.addresses)).slice();
    const known = tables.knownPlaces.find(said);
    const kept = known < 0 ? 0 : Atomics.load(memory.knownPlacesAs, known);
    if (kept !== 0) return kept < 0 ? -1 : kept - 1;
    const [content] = placeContents(record, 0, readAddress);
    let number = -1;
    if (content !== undefined) {
      const added = tables.places.add(wordsOf(keys.macUuid('open', content.identity)));
      number = added < 0 ? ~added : added;
      if (added < 0) {
        memory.placeTexts[number] = texts.put(JSON.stringify(content.features));
        keepKeys(memory.placeKeys, number, placeLookKeys(keys, content.features, false));
      }
    }
    const at = tables.knownPlaces.add(said);
    Atomics.store(memory.knownPlacesAs, at < 0 ? ~at : at, content === undefined ? -1 : number + 1);
    return number;
  };
  return (file, row, record) => {
    if (record.sensitivity > 0 || (record.addresses ?? []).length === 0) return undefined;
    const place = placeOf(record);
    if (place < 0) return undefined;
    memory.rowPlace[row] = place + 1;
    const added = tables.placeVariants.add(pairDigest(place, file.organisation));
    if (added < 0) sealPlaceVariant(out, keys, file, ids.bytes(~added), place, ~added, placeContents(record, 0, readAddress)[0]);
    return lookBytes(memory.places.digests, place);
  };
}

function sealPlaceVariant(out: CopyRows, keys: Keys, { organisationId }: LoadFile, id: Buffer, place: number, number: number, content: ReturnType<typeof placeContents>[number] | undefined): void {
  if (content === undefined) return;
  const { lines, postcode, uprn, class: addressClass } = content.address;
  const address: Pick<AddressDetails, 'lines' | 'postcode' | 'uprn' | 'class'> = { lines, postcode, uprn, class: addressClass };
  const sealed = keys.seal(organisationId, 'place_variant', uuidText(id), { features: content.features, address });
  // Kept back until it is known which addresses may be found: number, place, length, then the row's own bytes.
  out.int(number);
  out.int(place);
  out.bytes(sealed);
}

function wordsOf(uuid: string): Int32Array {
  const bytes = uuidBytes(uuid);
  return Int32Array.from([0, 4, 8, 12], (at) => bytes.readInt32BE(at));
}

function longBytes(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}
