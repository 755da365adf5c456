import { expect, test, vi } from 'vitest';

import { registerInMemory } from '../../../test/register-in-memory.ts';
import { specimen } from '../../../template/test/specimen.ts';
import { broken } from './broken/index.ts';
import { checks } from './checks.ts';
import { reportText } from './report-text.ts';
import { runConformance, unknownSkips } from './run-conformance.ts';
import type { Specimen } from './specimen.ts';

// A connector that hangs is waited for; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });
const sound: Specimen = { ...specimen, startSource: registerInMemory };
const failed = async (subject: Specimen): Promise<string[]> => (await runConformance(subject)).filter(({ result }) => result === 'failed').map(({ id, why }) => `${id} (${why})`);

test('the kit has its checks, each with an id of its own and a broken connector', () => {
  const ids = checks.map(({ id }) => id);
  const count = (group: RegExp): number => ids.filter((id) => group.test(id)).length;
  expect(new Set(ids).size).toBe(ids.length);
  expect([count(/^spec/), count(/^check/), count(/^(discover|drift)/), count(/^read/), count(/^preview/), count(/^(snapshot|delta)/), count(/^rejects/), count(/^security/), count(/^fault/), count(/^push/)]).toEqual([9, 7, 10, 16, 2, 17, 8, 8, 27, 10]);
  expect(Object.keys(broken).toSorted()).toEqual(ids.filter((id) => !id.startsWith('push.')).toSorted());
});

test('a sound connector passes every check', async () => {
  expect(await failed(sound)).toEqual([]);
});

test.each(Object.keys(broken))('%s rejects the connector that breaks it, and no other check does', async (id) => {
  const subject = broken[id]?.(sound) ?? sound;
  expect((await failed(subject)).map((line) => line.split(' (')[0])).toEqual([id]);
});

test('a skip needs a reason that says something, and a skip of what passes is out of date', async () => {
  const skips = { 'read.lazy': 'The export is one file, which is fetched before its first row.', 'read.nothing': 'There is no such check, whatever one writes here.', 'spec.id': 'later' };
  expect(unknownSkips({ ...sound, skips })).toEqual(['read.nothing', 'spec.id']);
  expect(reportText(await runConformance({ ...sound, skips }, ({ id }) => id === 'read.lazy'))).toContain('FAIL read.lazy');
  const lazy = await runConformance({ ...(broken['read.lazy']?.(sound) ?? sound), skips }, ({ id }) => id === 'read.lazy');
  expect(reportText(lazy)).toContain('skip read.lazy: While a page is being delivered, the source is not read far ahead: memory stays bounded.\n       The export is one file');
});
