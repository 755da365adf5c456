import { afterAll, beforeAll, expect, test } from 'vitest';

import { poleFields } from '../src/pole.ts';
import { placesOf } from '../src/places.ts';
import { readShape, shippedShapes } from '../src/read-shape.ts';
import type { Bench, Outcome } from './bench.ts';
import { startBench } from './bench.ts';
import { nicheExtract, nicheHeadings, nicheLine, nicheXmlOf, occurrence } from './occurrences.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const everything = ({ pages, said, stored }: Outcome): string => `${JSON.stringify(pages)}\n${said}\n${JSON.stringify([...stored])}`;
const canary = 'Canarynarrative SUSPECT of rape';

test('the model has no field for a part in an incident, an offence, a narrative or a thing', () => {
  const fields = Object.entries(poleFields).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
  expect(fields.filter((field) => /victim|suspect|witness|offen|crime|narrative|text|note|summary|synopsis|description|method|\bmo\b|weapon|vehicle|object|intel|warning|warrant|custody|ethnic|nationality|immigration/i.test(field))).toEqual([]);
  // The one role is that of whom to call.
  expect(fields.filter((field) => /role/i.test(field))).toEqual(['unit.role']);
});

test.each(shippedShapes())('%s reads no heading or element that speaks of such things', (name) => {
  const places = placesOf(readShape(name)).map(({ at }) => at);
  expect(places.filter((at) => /victim|suspect|witness|offen[cd]|crime|narrative|free ?text|\bMO\b|synopsis|person_?role|^role$|@role/i.test(at))).toEqual([]);
});

test('in CSV, what stands in a column that nobody declared leaves by no way, a heading among it', async () => {
  const declared = new Set(placesOf(readShape('niche-occurrences-csv/1')).map(({ at }) => at));
  const others = nicheHeadings.filter((heading) => !declared.has(heading));
  expect(others).toEqual(['Role', 'Offence', 'MO', 'Free Text']);
  const line = nicheLine(Object.fromEntries(others.map((heading) => [heading, canary])));
  const outcome = await bench.load({ shape: 'niche-occurrences-csv/1', content: Buffer.concat([nicheExtract([]).subarray(0, -2), Buffer.from(`;${canary}\r\n${line};${canary}\r\n`)]), rows: 1 });
  expect(outcome.result).toMatchObject({ code: 'CPF02', unreadColumns: [40, 41, 42, 43, 44] });
  expect(everything(outcome)).not.toMatch(/Canarynarrative|rape|SUSPECT/i);
  expect(outcome.stored.size).toBe(1);
});

const words = /Surname|Forename|Line|Town|Ref$|No$|Unit|Officer|Mailbox|Telephone|Out Of Hours|Postcode|UPRN/;
const headings = placesOf(readShape('niche-occurrences-csv/1')).map(({ at }) => at);
const around = { 'Alias Surname 1': 'Other', 'Alias Surname 2': 'Another', 'Linked Nominal Ref': 'N2', 'Link Type': 'PARENT', 'Location Type': 'I', 'Location Line 1': 'Quay' };
const slipped = (heading: string): Promise<Outcome> => bench.load({ shape: 'niche-occurrences-csv/1', content: nicheExtract([nicheLine({ ...around, [heading]: canary })]), rows: 1 });

test.each(headings)('in CSV, narrative that slipped into "%s" is repeated in no log, answer, state or cursor', async (heading) => {
  expect((await slipped(heading)).said).not.toContain('Canarynarrative');
});

test.each(headings.filter((heading) => !words.test(heading)))('in CSV, narrative that slipped into "%s", where no words belong, goes nowhere at all', async (heading) => {
  const { pages, result } = await slipped(heading);
  expect(JSON.stringify(pages)).not.toContain('Canarynarrative');
  expect(result.rejects.map(({ column }) => column)).toContain(heading);
});

test('in XML, what nobody declared leaves by no way: elements, attributes, comments, raw text, instructions, text between elements', async () => {
  const everywhere = `<!-- ${canary} --><Role>${canary}</Role><Offence code="${canary}">${canary}</Offence><Narrative><![CDATA[${canary}]]></Narrative><?note ${canary}?>${canary}`;
  const person = `<GPerson NominalId="N1" role="${canary}">${everywhere}<Name kind="${canary}"><Surname>Example</Surname>${everywhere}</Name></GPerson>`;
  const content = nicheXmlOf(`${everywhere}${occurrence({ inside: everywhere, people: person })}${everywhere}`);
  const outcome = await bench.load({ shape: 'niche-xml/1', content, rows: 1 });
  expect(outcome.result.code).toBe('CPF02');
  expect(outcome.pages.flatMap(({ records }) => records)).toHaveLength(1);
  expect(everything(outcome)).not.toMatch(/Canarynarrative|rape|SUSPECT/i);
});

test('an extract that is turned down says nothing of what is in it, wherever it breaks', async () => {
  const whole = nicheXmlOf(occurrence({ inside: `<Narrative>${canary}</Narrative>` }));
  for (const content of [whole.slice(0, -30), whole.replace('</Narrative>', `</${canary.replaceAll(' ', '')}>`), whole.replace('<Narrative>', `<Narrative ${canary}>`), `<!DOCTYPE ${canary}>${whole}`, whole.replace('Filed', '&Canarynarrative;')]) {
    const { result, said, pages } = await bench.load({ shape: 'niche-xml/1', content, rows: 1 });
    expect(result.code).toBe('CPF01');
    expect(pages).toEqual([]);
    expect(said).not.toMatch(/Canarynarrative|rape/i);
  }
});
