import { ConnectorError } from '@mast/connector-kit';
import type { Page, PageOutcome } from '@mast/connector-kit';

import { compare } from '../comparison/compare.ts';
import { DraftPage } from '../comparison/draft-page.ts';
import { tellRejects } from '../comparison/tell-rejects.ts';
import { mapRow } from '../mapping/map-row.ts';
import { entitySchema, pageSchema } from './answers.ts';
import { itemOf, rowOf } from './items.ts';
import type { Item } from './items.ts';
import { pathOf } from './links.ts';
import { entityPath } from './paths.ts';
import type { ChangesPlace } from './place.ts';
import { mostItems } from './reading.ts';
import type { OdataReading } from './reading.ts';

/**
 * Asks for what changed since `place`. A service that says that nothing did (304) is taken at its word. Removals come by name; of an item that comes more than once in a page
 * the last counts. Errors: `data/cursor-forgotten` where the service no longer knows the link, and those of a session.
 */
export async function* readChanges(reading: OdataReading, place: ChangesPlace, delivered: (cursor: string) => void): AsyncGenerator<Page, void, PageOutcome> {
  const { context, session, memory } = reading;
  const { service, pageRows } = context.config;
  let at = place;
  let rows = 0;
  for (;;) {
    const path = at.link ?? '';
    const answered = await session.ask(path, pageSchema, { prefer: `odata.maxpagesize=${pageRows}`, ifNoneMatch: at.etag });
    const { items, next, delta } = answered?.answer ?? { items: [], delta: path };
    if (items.length > mostItems) throw new ConnectorError('config', 'page-size-ignored');
    const further = next ?? delta;
    if (further === undefined) throw new ConnectorError('data', 'delta-link-missing');
    // A link to changes may stay the same while there are none; a link to the next page may not.
    const link = next === undefined && further === path ? path : next === undefined ? changesLink(further, path, service.url) : pathOf(further, path, service.url);
    const draft = await draftChanges(reading, items, rows);
    rows += items.length;
    // What the service calls the state of this link; another link has another.
    const etag = link === path ? (answered === undefined ? at.etag : answered.etag) : undefined;
    at = { at: 'changes', id: at.id, step: at.step + 1, link, ...(etag === undefined || etag.length > 300 ? {} : { etag }), listedOn: at.listedOn };
    const cursor = JSON.stringify(at);
    tellRejects(context, draft.rejects);
    await memory.note(cursor, draft.changes);
    context.progress({ item: context.feedId, done: rows });
    yield draft.page('delta', cursor, { complete: next === undefined });
    delivered(cursor);
    if (next === undefined || context.signal.aborted) return;
  }
}

function changesLink(link: string, asked: string, serviceUrl: string): string {
  try {
    return pathOf(link, asked, serviceUrl);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'link-loops') return asked;
    throw error;
  }
}

async function draftChanges(reading: OdataReading, items: readonly unknown[], before: number): Promise<DraftPage> {
  const { memory, terms, columns } = reading;
  const draft = new DraftPage();
  const found = items.map((raw) => itemOf(raw, terms.mapping.key, columns));
  const last = new Map(found.map((item, at) => [keyOf(item, terms.mapping.key) ?? at, at]));
  for (const [at, item] of found.entries()) {
    const key = keyOf(item, terms.mapping.key);
    if (draft.isFull(Infinity)) throw new ConnectorError('config', 'page-too-large');
    if (key !== undefined && last.get(key) !== at) draft.leaveOut('superseded');
    else if (item.kind === 'removal-unreadable') throw new ConnectorError('data', 'removal-unreadable');
    else if (item.kind === 'unreadable') draft.refuse({ outcome: { kind: 'refused', column: null, rule: 'row-unreadable' }, row: before + at });
    else if (item.kind === 'removed') {
      if (memory.get(item.key) === undefined) draft.leaveOut('not-delivered');
      else draft.remove(item.key);
    } else {
      const row = item.kind === 'entity' ? item.row : await wholeRow(reading, item.key);
      if (row === undefined) draft.leaveOut('gone-meanwhile');
      else compare(memory, { outcome: mapRow(row, terms), row: before + at }, draft);
    }
  }
  return draft;
}

function keyOf(item: Item, key: string): string | undefined {
  if (item.kind === 'entity') return item.row[key] ?? undefined;
  return item.kind === 'removed' || item.kind === 'partial' ? item.key : undefined;
}

/** The whole of an entity of which only what changed was told. One that is gone by now is told as removed by the next changes. */
async function wholeRow({ context, session, columns }: OdataReading, key: string): Promise<ReturnType<typeof rowOf> | undefined> {
  try {
    const answered = await session.ask(entityPath(context.config.service, key, columns), entitySchema);
    if (answered === undefined || columns.some((column) => !Object.hasOwn(answered.answer, column))) throw new ConnectorError('data', 'schema-drift');
    return rowOf(answered.answer, columns);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'entity-set-missing') return undefined;
    throw error;
  }
}
