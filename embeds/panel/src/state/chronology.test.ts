import { expect, test } from 'vitest';

import { exampleAnswer } from '../examples/example-answers.ts';
import { chronology } from './chronology.ts';

const involvements = exampleAnswer.people[0]?.involvements ?? [];
const { window } = exampleAnswer;

test('one lane for each agency and service; events are moments, work lasts from its start to its end', () => {
  const { lanes } = chronology(involvements, window);
  expect(lanes.map((lane) => [lane.organisation.name, lane.marks.map((mark) => mark.kind).join(' ')])).toEqual([
    ['Tawe City Council', 'span'],
    ['South Wales Police', 'event event event'],
    ['Tawe Bay University Health Board', 'event event'],
    ['Cwm Council', 'span'],
    ['Mid and West Fire and Rescue', 'event'],
  ]);
});

test('work that began before the window and is open runs from edge to edge and says both', () => {
  expect(chronology(involvements, window).lanes[0]?.marks).toEqual([{ kind: 'span', from: 0, to: 1, beganEarlier: true, open: true }]);
});

test('work without an end that nobody calls open is not drawn as lasting until today', () => {
  const [first] = involvements;
  if (!first) throw new Error('no example');
  const [lane] = chronology([{ ...first, kind: 'involvement', status: 'unknown', recordDate: '2026-05-22' }], window).lanes;
  const [mark] = lane?.marks ?? [];
  if (mark?.kind !== 'span') throw new Error('no span');
  expect(mark).toMatchObject({ beganEarlier: false, open: false });
  expect(mark.to).toBe(mark.from);
  expect(mark.from).toBeCloseTo(0.4986, 3);
});

test('every mark and month lies inside the picture, in order', () => {
  const { lanes, months } = chronology(involvements, window);
  const places = [...lanes.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'event' ? [mark.at] : [mark.from, mark.to]))), ...months.map(({ at }) => at)];
  expect(places.every((at) => at >= 0 && at <= 1)).toBe(true);
  expect(months.map(({ day }) => day)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01']);
});

test('the busiest month is a count of beginnings, and one alone is none', () => {
  expect(chronology(involvements, window).busiest).toEqual({ month: '2026-11', count: 2 });
  expect(chronology(involvements.slice(0, 1), window).busiest).toBeUndefined();
});
