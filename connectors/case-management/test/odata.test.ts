import { afterEach, expect, test } from 'vitest';

import { egressFetch, hostOf } from '@mast/connector-kit';
import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import { createTestWorld, serveHandler } from '@mast/connector-kit/testing';

import type { OdataConfig } from '../src/config.ts';
import { caseManagementOdata, odataConfig } from '../src/index.ts';
import { clientSecret, ODataService } from './odata-service.ts';
import { contacts, openAgreement } from './terms.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type World = { readonly service: ODataService; readonly rows: Map<string, unknown>; readonly moment: { day: string }; readonly read: () => Promise<Page[]>; readonly config: OdataConfig };

/** A service behind a real socket, and what core-api would hold of it. */
async function world(change: Partial<OdataConfig> = {}): Promise<World> {
  const service = new ODataService();
  const { url, close } = await serveHandler(service.answer);
  closing.push(close);
  const config = {
    ...odataConfig.parse({ service: { url: `${url}/odata`, entitySet: 'Cases' }, token: { url: `${url}/token`, clientId: 'mast', clientSecret }, shape: 'eclipse', comparisonKey: 'k'.repeat(40), agreement: openAgreement, contacts, pageRows: 3 }), ...change,
  };
  const [rows, values, moment] = [new Map<string, unknown>(), new Map<string, string>(), { day: '2026-11-21' }];
  let cursor: string | null = null;
  let named = new Set<string>();
  const apply = (page: Page): PageOutcome => {
    if (page.generation?.page === 1) named = new Set();
    for (const { ref, record } of page.records) {
      rows.set(ref, record);
      named.add(ref);
    }
    for (const { ref } of page.tombstones) rows.delete(ref);
    if (page.generation?.last === true) for (const ref of rows.keys()) if (!named.has(ref)) rows.delete(ref);
    cursor = page.cursor;
    return { applied: page.records.length, unchanged: 0, rejected: 0, tombstoned: page.tombstones.length, held: 0, rejects: [], sequence: 1 };
  };
  const read = async (): Promise<Page[]> => {
    const { log, fetch } = createTestWorld();
    const context: ConnectorContext<OdataConfig> = {
      feedId: 'feed', config, clock: { now: () => new Date(`${moment.day}T06:00:00Z`) }, log, fetch: egressFetch(fetch, [hostOf(url)]), signal: new AbortController().signal, progress: () => undefined,
      state: { read: (name) => Promise.resolve(values.has(name) ? (JSON.parse(values.get(name) ?? '') as unknown) : undefined), write: (name, value) => Promise.resolve(void values.set(name, JSON.stringify(value))), temporaryFile: () => Promise.reject(new Error('not used')) },
    };
    const pages: Page[] = [];
    const reading = caseManagementOdata.read?.(context, cursor);
    let step = await reading?.next();
    while (step !== undefined && step.done !== true) {
      pages.push(step.value);
      step = await reading?.next(apply(step.value));
    }
    return pages;
  };
  return { service, rows, moment, read, config };
}

const entity = (key: string, change: Record<string, string> = {}): { key: string; item: Record<string, string> } => ({ key, item: { CLASSIFICATIONASSIGNMENTID: key, CLASSIFICATION: 'CP', STARTDATE: '2026-05-01', FORENAME: 'Given', SURNAME: `Family ${key}`, CASENOTE: 'Narrative', ...change } });
const five = ['1', '2', '3', '4', '5'].map((key) => entity(key));
const sentOf = (pages: readonly Page[]): string[] => pages.flatMap(({ records }) => records.map(({ ref }) => ref));
const removedOf = (pages: readonly Page[]): string[] => pages.flatMap(({ tombstones }) => tombstones.map(({ ref }) => ref));

test('a service without news is asked one question and answers with nothing: 304', async () => {
  const { service, read } = await world();
  service.hold(five);
  await read();
  await read();
  service.asked.length = 0;
  const before = service.served;
  expect(sentOf(await read())).toEqual([]);
  expect([service.asked.filter((line) => !line.includes('/token')).length, service.served]).toEqual([1, before]);
  service.hold([...five.slice(0, 4), entity('5', { SURNAME: 'Changed' })]);
  expect(sentOf(await read())).toEqual(['5']);
});

test.each(['4.01', '4.0'] as const)('removals are understood as OData %s tells them, whatever the key has in it', async (removals) => {
  const { service, read, rows } = await world();
  service.manners.removals = removals;
  service.hold([...five, entity("O'Brien/1")]);
  await read();
  service.hold(five.slice(1));
  expect(removedOf(await read()).toSorted()).toEqual(['1', "O'Brien/1"]);
  expect([...rows.keys()].toSorted()).toEqual(['2', '3', '4', '5']);
});

test('of a change that names only what changed the whole is asked for, and no field of the record is lost', async () => {
  const { service, read, rows } = await world();
  service.manners.partial = true;
  service.hold(five);
  await read();
  const before = rows.get('2');
  service.hold([entity('1'), entity('2', { FORENAME: 'Other' }), ...five.slice(2)]);
  expect(sentOf(await read())).toEqual(['2']);
  expect(rows.get('2')).toEqual({ ...(before as object), person: { names: [{ given: 'Other', family: 'Family 2', use: 'usual' }] } });
});

test('what was never sent is not removed by name, and what is no longer relevant is', async () => {
  const { service, read, rows } = await world();
  service.hold([entity('old', { ENDDATE: '2020-01-01' }), entity('1')]);
  const [page] = await read();
  expect(page?.leftOut).toEqual({ 'ended-long-ago': 1 });
  service.hold([entity('1', { ENDDATE: '2020-01-01' })]);
  const pages = await read();
  expect([removedOf(pages), pages[0]?.leftOut, [...rows.keys()]]).toEqual([['1'], { 'not-delivered': 1 }, []]);
});

test('once a week everything is listed, so that what grew old under the agreement goes', async () => {
  const { service, read, rows, moment } = await world();
  service.hold([entity('1', { ENDDATE: '2025-11-25' }), entity('2')]);
  await read();
  moment.day = '2026-11-27';
  expect((await read()).map(({ mode }) => mode)).toEqual(['delta']);
  expect(rows.size).toBe(2);
  moment.day = '2026-11-28';
  expect((await read()).map(({ mode, generation }) => [mode, generation?.last, generation?.expectedRows])).toEqual([['full', true, 1]]);
  expect([...rows.keys()]).toEqual(['2']);
});

test('a token that ends in the middle is asked for anew, once', async () => {
  const { service, read } = await world();
  service.hold(five);
  let ended = false;
  onAsked(service, (line) => {
    if (!ended && line.includes('$skiptoken')) service.endTokens();
    ended ||= line.includes('$skiptoken');
  });
  expect(sentOf(await read())).toEqual(['1', '2', '3', '4', '5']);
  expect([ended, service.asked.filter((line) => line.includes('/token')).length]).toEqual([true, 2]);
});

test('a row that is deleted while pages are read pushes another past us: the listing is begun again, and nobody is missed', async () => {
  const { service, read, rows } = await world();
  service.hold([...five, entity('6'), entity('7')]);
  let shifted = false;
  // The first row goes and another comes once the first page is out: as many rows as before, and the fourth in the third's place.
  onAsked(service, (line) => {
    if (!shifted && line.includes('$skiptoken')) service.hold([...five.slice(1), entity('6'), entity('7'), entity('8')]);
    shifted ||= line.includes('$skiptoken');
  });
  await read();
  expect([shifted, [...rows.keys()].toSorted()]).toEqual([true, ['2', '3', '4', '5', '6', '7', '8']]);
});

test.each([
  ['does not track changes', { tracksNothing: true }, 'config: changes-not-offered'],
  ['ignores the page size', { ignoresPageSize: true }, 'config: page-size-ignored'],
])('a service that %s is told of, and nothing is guessed', async (_what, manners, message) => {
  const { service, read } = await world();
  Object.assign(service.manners, manners);
  service.hold(Array.from({ length: 1_001 }, (_, at) => entity(`row-${at}`)));
  await expect(read()).rejects.toThrow(message);
}, 60_000);

test('without delta links everything can still be listed, and a listing whose count changed meanwhile is not called whole', async () => {
  const { service, read, rows } = await world({ mode: 'full' });
  service.manners.tracksNothing = true;
  service.hold(five);
  expect((await read()).at(-1)?.generation).toMatchObject({ last: true, expectedRows: 5 });
  expect(rows.size).toBe(5);
});

test('an entity set is a name and no path, and nothing goes in clear beyond this machine', async () => {
  const { config } = await world();
  expect(odataConfig.safeParse({ ...config, service: { ...config.service, entitySet: '../token' } }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['service.entitySet']);
  expect(odataConfig.safeParse({ ...config, token: { ...config.token, url: 'http://elsewhere.example/token' } }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['token.url']);
});

/** Does something whenever the service is asked, before it answers. */
function onAsked(service: ODataService, act: (line: string) => void): void {
  const push = service.asked.push.bind(service.asked);
  service.asked.push = (...lines: string[]) => {
    for (const line of lines) act(line);
    return push(...lines);
  };
}
