import { failed, ok } from '@mast/connector-kit';
import type { Result } from '@mast/connector-kit';
import { allowList } from './allow-list.ts';
import type { Charset } from './charset.ts';
import type { Delimiters } from './delimiters.ts';
import type { KeptSegment } from './kept-segment.ts';
import { eachSegment } from './segment-lines.ts';
import { unescape } from './unescape.ts';

/** A segment that is read and is followed by something that is no segment: part of a field may stand there. */
export type SegmentFault = { readonly rule: 'segment-broken'; readonly segment: string };

type FieldPlan = { readonly field: number; readonly components: readonly { readonly at: number; readonly subs: readonly number[] }[] };

const plans = new Map(
  Object.entries(allowList).map(([id, fields]): [string, readonly FieldPlan[]] => [
    id,
    Object.entries(fields).map(([field, components]) => ({ field: Number(field), components: Object.entries(components).map(([at, subs]) => ({ at: Number(at), subs })) })),
  ]),
);

/** The allow-listed fields of a message's segments, in their order. Nothing else of the text is turned into a value. */
export function readSegments(text: string, delimiters: Delimiters, charset: Charset): Result<readonly KeptSegment[], SegmentFault> {
  const kept: KeptSegment[] = [];
  let last = '';
  const fault: { segment?: string } = {};
  eachSegment(text, delimiters.field, ({ id, start, end }) => {
    if (id === undefined && plans.has(last)) fault.segment = last;
    const plan = id === undefined ? undefined : plans.get(id);
    last = id ?? '';
    if (plan !== undefined && id !== undefined) kept.push({ id, fields: readFields(text.slice(start, end), plan, delimiters, charset) });
    return fault.segment === undefined;
  });
  return fault.segment === undefined ? ok(kept) : failed({ rule: 'segment-broken', segment: fault.segment });
}

function readFields(line: string, plan: readonly FieldPlan[], delimiters: Delimiters, charset: Charset): KeptSegment['fields'] {
  const cells = line.split(delimiters.field);
  const fields: Record<string, string[][]> = {};
  for (const { field, components } of plan) {
    const cell = cells[field];
    if (cell === undefined || cell === '') continue;
    const repetitions: string[][] = [];
    for (const repetition of split(cell, delimiters.repetition)) {
      const read = readComponents(repetition, components, delimiters, charset);
      if (read.length > 0) repetitions.push(read);
    }
    if (repetitions.length > 0) fields[String(field)] = repetitions;
  }
  return fields;
}

function readComponents(repetition: string, components: FieldPlan['components'], delimiters: Delimiters, charset: Charset): string[] {
  const parts = split(repetition, delimiters.component);
  const read: string[] = [];
  for (const { at, subs } of components) {
    const part = parts[at - 1];
    const value = part === undefined || part === '' ? '' : readSubcomponents(part, subs, delimiters, charset);
    if (value === '') continue;
    while (read.length < at - 1) read.push('');
    read[at - 1] = value;
  }
  return read;
}

/** The first subcomponent that may be read; of an address line (SAD: whole line, street, number) number and street together, where the whole line is empty. */
function readSubcomponents(part: string, subs: readonly number[], delimiters: Delimiters, charset: Charset): string {
  if (subs[0] === 1 && (delimiters.sub === '' || !part.includes(delimiters.sub))) return unescape(part, delimiters, charset).trim();
  const texts = split(part, delimiters.sub);
  const [whole, second, third] = subs.map((sub) => unescape(texts[sub - 1] ?? '', delimiters, charset).trim());
  if (whole !== '' && whole !== undefined) return whole;
  return subs.length === 3 ? [third, second].filter(Boolean).join(' ') : (second ?? '');
}

function split(text: string, by: string): string[] {
  return by === '' || !text.includes(by) ? [text] : text.split(by);
}
