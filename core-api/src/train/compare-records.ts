import { codeBook } from './code-book.ts';
import { birthComparison } from './compare-births.ts';
import { textComparison } from './compare-codes.ts';
import { middleComparison } from './compare-middles.ts';
import { postcodeComparison } from './compare-postcodes.ts';
import { orderLevels, twoSlotComparison, withAcross } from './compare-two-slots.ts';
import { compareNames, nameLevels } from './compare-names.ts';
import { textComparer, textLevels } from './compare-texts.ts';
import type { Comparison, FieldInfo, Levels, SharedBy } from './comparison.ts';
import type { TrainingRecord } from './read-record.ts';

/** Compares any two records in every field that the set has; the answer stands in `levels` until the next call. */
export type RecordComparer = {
  readonly fields: readonly FieldInfo[];
  readonly levels: Levels;
  codesOf(field: number): Int32Array | undefined;
  compare(a: number, b: number): void;
  recount(personOf: Int32Array): void;
};

export function recordComparer(records: readonly TrainingRecord[]): RecordComparer {
  const parts = comparisonsFor(records);
  const fields = parts.flatMap((part) => part.fields);
  const codes = parts.flatMap((part) => part.codes);
  const slots = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part.fields.length, 0));
  const levels = { at: new Uint8Array(fields.length), chance: new Float64Array(fields.length) };
  return {
    fields,
    levels,
    codesOf: (field) => codes[field],
    compare: (a, b) => {
      for (let at = 0; at < parts.length; at += 1) parts[at]?.compare(a, b, levels, slots[at] ?? 0);
    },
    recount: (personOf) => {
      for (const part of parts) part.recount(personOf);
    },
  };
}

function comparisonsFor(records: readonly TrainingRecord[]): Comparison[] {
  const has = (known: (record: TrainingRecord) => boolean): boolean => records.some(known);
  const text = (name: string, valueOf: (record: TrainingRecord) => string, sharedBy?: SharedBy): Comparison[] =>
    has((record) => valueOf(record) !== '') ? [textComparison(name, records.map(valueOf), sharedBy)] : [];
  const names = codeBook();
  const lines = codeBook();
  const extras = [...new Set(records.flatMap(({ texts }) => Object.keys(texts)))].toSorted();
  return [
    twoSlotComparison({
      fields: [field('given', nameLevels, 'namesake'), field('family', withAcross(nameLevels), 'family'), field('nameOrder', orderLevels, 'namesake')],
      book: names,
      first: Int32Array.from(records, ({ given }) => names.codeOf(given[0] ?? '')),
      second: Int32Array.from(records, ({ family }) => names.codeOf(family.join(' '))),
      compare: compareNames,
    }),
    ...(has(({ given }) => given.length > 1) ? [middleComparison(records.map(({ given }) => given))] : []),
    ...(has(({ birth }) => birth !== '') ? [birthComparison(records.map(({ birth }) => birth))] : []),
    ...text('sex', ({ sex }) => sex, 'namesake'),
    ...(has((record) => record.lines.some((line) => line !== ''))
      ? [
          twoSlotComparison({
            fields: [field('line1', textLevels, 'place'), field('line2', withAcross(textLevels), 'place'), field('lineOrder', orderLevels, 'place')],
            book: lines,
            first: Int32Array.from(records, (record) => lines.codeOf(record.lines[0])),
            second: Int32Array.from(records, (record) => lines.codeOf(record.lines[1])),
            compare: textComparer(lines.texts),
          }),
        ]
      : []),
    ...text('town', ({ town }) => town),
    ...(has(({ postcode }) => postcode !== '') ? [postcodeComparison(records.map(({ postcode }) => postcode))] : []),
    ...extras.flatMap((name) => text(name, ({ texts }) => texts[name] ?? '')),
  ];
}

function field(name: string, levels: readonly string[], sharedBy: SharedBy): FieldInfo {
  return { name, levels, sharedBy };
}
