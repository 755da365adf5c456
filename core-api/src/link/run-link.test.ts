import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { faultText } from './link-fault.ts';
import { runLink } from './run-link.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mast-link-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const columns = { given: 'forename', family: 'surname', dateOfBirth: 'dob', dateFormat: 'dd/MM/yyyy', postcode: 'pc', addressLine1: 'addr' };
const header = 'ref,forename,surname,dob,addr,pc';
const school = [header, '1,Mair,Jones,12/03/2011,22 High Street,CF71 7AA', '2,Owain,Pritchard,01/02/2009,4 Mill Lane,SA1 1AA', ''].join('\r\n');
const police = [header, 'x7,MAIR,JONES,12/03/2011,"22, High St",CF71 7AA', ''].join('\n');

type Input = Record<string, unknown>;
const input = (source: string, more: Input = {}): Input => ({ source, file: `${source}.csv`, id: 'ref', columns, ...more });

async function link(config: unknown, files: Readonly<Record<string, string | Buffer>>): Promise<{ faults: string[]; said: string[]; people: string; edges: string }> {
  writeFileSync(join(folder, 'link.json'), typeof config === 'string' ? config : JSON.stringify(config));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const wish = { config: join(folder, 'link.json'), out: join(folder, 'people.csv'), edges: join(folder, 'edges.csv') };
  const said: string[] = [];
  const done = await runLink(wish, (line) => said.push(line));
  const read = (file: string): string => (existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : '');
  return { faults: done.ok ? [] : done.failure.map(faultText), said, people: read(wish.out), edges: read(wish.edges) };
}

describe('what is written', () => {
  test('people and pairs of two extracts, the files for their owner only and no part left behind', async () => {
    const { faults, people, edges } = await link({ inputs: [input('school'), input('police')] }, { 'school.csv': school, 'police.csv': police });
    expect(faults).toEqual([]);
    expect(people).toBe('source,id,person\nschool,1,1\nschool,2,2\npolice,x7,1\n');
    expect(edges).toMatch(/^source_a,id_a,source_b,id_b,weight,probability,band\nschool,1,police,x7,\d+\.\d{3},0\.9\d{5},strong\n$/);
    for (const file of ['people.csv', 'edges.csv']) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['edges.csv', 'link.json', 'people.csv', 'police.csv', 'school.csv']);
  });

  test('the order of rows and columns, blanks, a byte order mark and CR LF change no byte', async () => {
    const one = await link({ inputs: [input('school'), input('police')] }, { 'school.csv': school, 'police.csv': police });
    const lines = school.trim().split('\r\n');
    const turned = [lines[0], ...lines.slice(1).toReversed()].map((line) => line?.split(',').toReversed().join(' , ')).join('\n');
    const other = await link({ inputs: [input('school'), input('police')] }, { 'school.csv': `\uFEFF${turned}`, 'police.csv': police.replaceAll('\n', '\r\n') });
    expect(other).toEqual(one);
  });

  test('ids and sources with commas and quotation marks come back whole', async () => {
    const { people } = await link({ inputs: [input('school', { source: 'Ysgol, "Y Bont"' })] }, { 'school.csv': `${header}\n"a,""1""",Mair,Jones,12/03/2011,,\n` });
    expect(people).toBe('source,id,person\n"Ysgol, ""Y Bont""","a,""1""",1\n');
  });

  test('in a source of unique people two rows are never one person', async () => {
    const twice = `${header}\n1,Mair,Jones,12/03/2011,22 High Street,CF71 7AA\n2,Mair,Jones,12/03/2011,22 High Street,CF71 7AA\n`;
    expect((await link({ inputs: [input('school')] }, { 'school.csv': twice })).people).toContain('school,2,1');
    expect((await link({ inputs: [input('school', { uniquePeople: true })] }, { 'school.csv': twice })).people).toContain('school,2,2');
  });

  test('a birth date in parts and an absolute path are read', async () => {
    const parts = { given: 'forename', family: 'surname', dobDay: 'd', dobMonth: 'm', dobYear: 'y', postcode: 'pc' };
    const config = { inputs: [input('school'), { source: 'gp', file: join(folder, 'gp.csv'), id: 'n', columns: parts }] };
    const { people } = await link(config, { 'school.csv': school, 'gp.csv': 'n,forename,surname,d,m,y,pc\n9,Mair,Jones,12,3,2011,CF71 7AA\n' });
    expect(people).toContain('gp,9,1');
  });

  test('a cell that cannot be read counts as not given, and is counted', async () => {
    const { faults, said } = await link({ inputs: [input('school')] }, { 'school.csv': `${header}\n1,Mair,Jones,sometime,,\n` });
    expect(faults).toEqual([]);
    expect(said).toContain('school.csv: 1 cells of dateOfBirth could not be read and count as not given');
  });
});

describe('what is refused, by file, line and column, with nothing written', () => {
  test.each<[string, Input, string | Buffer, string[]]>([
    ['an id that stands there twice', {}, `${header}\n1,Mair,Jones,,,\n1,Sion,Jones,,,\n`, ['school.csv line 3, ref: the id stands in another row of this source, too (id-twice)']],
    ['a row without an id', {}, `${header}\n,Mair,Jones,,,\n`, ['school.csv line 2, ref: the row has no id (id-missing)']],
    ['a column that is not there', { columns: { given: 'first' } }, `${header}\n1,Mair,Jones,,,\n`, ['school.csv line 1, first: the header has no such column (column-missing)']],
    ['a mapped column that is there twice', { columns: { given: 'forename' } }, 'ref,forename,forename\n1,Mair,Ann\n', ['school.csv line 1, forename: the header has this column more than once (column-twice)']],
    ['a row of another width', {}, `${header}\n1,Mair,Jones\n`, ['school.csv line 2: the row has more or fewer cells than the header (column-count)']],
    ['a stray quotation mark', {}, `${header}\n1,Mair "Mai" Jones,x,,,\n`, ['school.csv line 2: a quotation mark stands where RFC 4180 has none, or is not closed (quote-misplaced)']],
    ['a quotation mark that is not closed', {}, `${header}\n1,"Mair,Jones,,,\n`, ['school.csv line 2: a quotation mark stands where RFC 4180 has none, or is not closed (quote-misplaced)']],
    ['a quotation mark that is not closed, by the row that it stands in', {}, `${header}\n1,"Mair\r\nAnn",Jones,,,\n2,"Sion,Jones,,,\n3,Nia,Jones,,,\n4,Huw,Jones,,,\n`, ['school.csv line 4: a quotation mark stands where RFC 4180 has none, or is not closed (quote-misplaced)']],
    ['a quotation mark that is not closed in a large file', {}, [header, '1,"Mair,Jones,,,', ...Array.from({ length: 60_000 }, (_, at) => `${at + 2},Nia,Jones,,,`)].join('\n'), ['school.csv line 2: a row is longer than 1 MB: a quotation mark is probably not closed (row-too-long)']],
    ['cells apart by semicolons', {}, school.replaceAll(',', ';'), ['school.csv line 1: cells must stand apart by commas (not-commas)']],
    ['quoted cells apart by tabs', {}, '\uFEFF"ref"\t"forename"\n"1"\t"Mair"\n', ['school.csv line 1: cells must stand apart by commas (not-commas)']],
    ['UTF-16', {}, Buffer.from(`\uFEFF${school}`, 'utf16le'), ['school.csv line 1: is not UTF-8 (not-utf-8)']],
    ['a file with a header alone', {}, `${header}\n`, ['school.csv: has no rows (no-rows)']],
    ['an empty file', {}, '', ['school.csv: has no header row (no-header)']],
    ['dates of another format than declared', {}, [header, ...Array.from({ length: 30 }, (_, at) => `${at},Mair,Jones,2011-03-12,,`), ''].join('\n'), ['school.csv, dob: most dates do not fit the declared format (without one: yyyy-MM-dd or yyyyMMdd) (dates-unreadable)']],
  ])('%s', async (_, more, content, faults) => {
    const done = await link({ inputs: [input('school', more)] }, { 'school.csv': content });
    expect(done.faults).toEqual(faults);
    expect(readdirSync(folder).toSorted()).toEqual(['link.json', 'school.csv']);
  });

  test('bytes that are not UTF-8, with the line counted through quoted line breaks', async () => {
    const content = Buffer.concat([Buffer.from(`${header}\r\n1,"Mair\r\nAnn",Jones,,,\r\n2,Si`), Buffer.from([0xf4]), Buffer.from('n,Jones,,,\r\n')]);
    expect((await link({ inputs: [input('school')] }, { 'school.csv': content })).faults).toEqual(['school.csv line 4, forename: is not UTF-8 (not-utf-8)']);
  });

  test('faults of all files are told at once, and never a value', async () => {
    const done = await link({ inputs: [input('school'), input('police'), input('gone')] }, { 'school.csv': `${header}\n1,Canary,Canary,,,\n1,Canary,Canary,,,\n`, 'police.csv': `${header}\n,Canary,Canary,Canary,,\n` });
    expect(done.faults).toHaveLength(3);
    expect(done.faults[2]).toBe('gone.csv: there is no such file, or it may not be read (file-not-found)');
    expect([...done.faults, ...done.said].join('\n')).not.toContain('Canary');
  });
});

describe('a configuration that is refused', () => {
  test.each<[string, unknown, string]>([
    ['an unknown setting', { inputs: [input('school', { columns: { forname: 'x' } })] }, 'link.json, /inputs/0/columns/forname: is not a known setting (unknown-key)'],
    ['a setting that is not there', { inputs: [{ source: 's', file: 'x.csv', columns }] }, 'link.json, /inputs/0/id: is needed (missing-key)'],
    ['a setting of another type', { inputs: [input('school', { uniquePeople: 'yes' })] }, 'link.json, /inputs/0/uniquePeople: has a value that is not allowed here (wrong-value)'],
    ['a model that is none', { inputs: [input('school')], model: 'best' }, 'link.json, /model: has a value that is not allowed here (wrong-value)'],
    ['no input', { inputs: [] }, 'link.json, /inputs: has a value that is not allowed here (wrong-value)'],
    ['no column', { inputs: [input('school', { columns: {} })] }, 'link.json, /inputs/0/columns: names no column to compare (no-columns)'],
    ['a birth date given twice', { inputs: [input('school', { columns: { dateOfBirth: 'a', dobYear: 'b' } })] }, 'link.json, /inputs/0/columns: give dateOfBirth, or dobDay, dobMonth and dobYear, not both (both-dates)'],
    ['a two-digit year', { inputs: [input('school', { columns: { dateOfBirth: 'a', dateFormat: 'dd/MM/yy' } })] }, 'link.json, /inputs/0/columns/dateFormat: takes yyyy, MM (or MMM), dd and separators, each once, for example dd/MM/yyyy; two-digit years are ambiguous (date-format-unknown)'],
    ['a source that is unique and is not', { inputs: [input('school'), input('school', { uniquePeople: true })] }, 'link.json, /inputs/1/uniquePeople: two inputs of one source must agree on uniquePeople (unique-differs)'],
    ['what is not JSON', '{', 'link.json: is not JSON (not-json)'],
  ])('%s', async (_, config, fault) => {
    expect((await link(config, {})).faults).toEqual([fault]);
  });

  test('null is as good as a setting that is not there', async () => {
    const { faults } = await link({ inputs: [input('school', { extra: null, uniquePeople: null })], model: null }, { 'school.csv': school });
    expect(faults).toEqual([]);
  });

  test('a folder in the place of an output, and nothing is left behind', async () => {
    mkdirSync(join(folder, 'edges.csv'));
    expect((await link({ inputs: [input('school')] }, { 'school.csv': school })).faults).toEqual(['edges.csv: could not be written (not-written)']);
    expect(readdirSync(folder).toSorted()).toEqual(['edges.csv', 'link.json', 'school.csv']);
  });

  test('an output in the place of an input, or in no folder', async () => {
    writeFileSync(join(folder, 'link.json'), JSON.stringify({ inputs: [input('school')] }));
    writeFileSync(join(folder, 'school.csv'), school);
    const done = await runLink({ config: join(folder, 'link.json'), out: join(folder, 'school.csv'), edges: join(folder, 'none', 'edges.csv') }, () => undefined);
    expect(done.ok ? [] : done.failure.map(({ rule }) => rule)).toEqual(['would-overwrite', 'folder-not-found']);
    expect(readFileSync(join(folder, 'school.csv'), 'utf8')).toBe(school);
  });
});
