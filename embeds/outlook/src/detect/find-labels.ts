import { labelMax, labelOf, mayBeLabel } from './label-of.ts';
import type { LabelKind } from './label-words.table.ts';

/** A label in a line: its letters stand from `at`, its value from `to`. `unknown` is a label of nothing that is looked for. `hasSign` is false for a label that runs on into its value. */
export type FoundLabel = { readonly kind: LabelKind | 'unknown'; readonly text: string; readonly at: number; readonly to: number; readonly hasSign: boolean };

const sign = /^\s*(?:[:=]|-(?=\s)|\s-\s)[\s:=-]*/;
const lead = /^[\s*•·>-]*(?:\d{1,2}[.)]\s+)?/;
/** Kinds that people write without a sign after them. */
const bare: ReadonlySet<string> = new Set(['birth', 'nhs', 'address', 're', 'role', 'postcode']);
const maxWords = 5;

/** The labels of a line, in order: at its start with a sign, two spaces or nothing between it and its value, and anywhere else before a colon. */
export function findLabels(line: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  const first = startLabel(line);
  if (first !== undefined) found.push(first);
  for (let colon = line.indexOf(':', first?.to ?? 0); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    const floor = found.at(-1)?.to ?? 0;
    if (colon === floor || line.startsWith('//', colon + 1) || (/\d/.test(line[colon - 1] ?? '') && /\d/.test(line[colon + 1] ?? ''))) continue;
    const label = labelBefore(line, floor, colon);
    if (label !== undefined) found.push(label);
  }
  return found;
}

function startLabel(line: string): FoundLabel | undefined {
  if (!mayBeLabel(line)) return undefined;
  const at = lead.exec(line)?.[0].length ?? 0;
  const head = line.slice(at, at + labelMax + 8);
  const columns = head.search(/ {2}|\s-\s|=/);
  const signs = columns > 0 ? head.slice(columns) : '';
  const kind = columns > 0 ? labelOf(head.slice(0, columns)) : undefined;
  if (kind !== undefined && kind !== 'other' && !head.slice(0, columns).includes(':')) return { kind, text: head.slice(0, columns), at, to: at + columns + (/^[\s:=-]+/.exec(signs)?.[0].length ?? 0), hasSign: true };
  let best: FoundLabel | undefined;
  let end = 0;
  for (let words = 0; words < maxWords; words += 1) {
    const next = head.indexOf(' ', end + 1);
    if (next < 0) break;
    end = next;
    const phrase = head.slice(0, end);
    if (phrase.includes(':')) break;
    const said = labelOf(phrase);
    if (said !== undefined && bare.has(said)) best = { kind: said, text: phrase, at, to: at + end + 1, hasSign: sign.test(head.slice(end)) };
  }
  return best;
}

function labelBefore(line: string, floor: number, colon: number): FoundLabel | undefined {
  const from = Math.max(floor, colon - labelMax);
  const back = line.slice(from, colon);
  const boundary = Math.max(back.lastIndexOf('. '), back.lastIndexOf(', ') , back.lastIndexOf('; '), back.lastIndexOf('? '), back.lastIndexOf('! '), back.lastIndexOf(' ('), back.lastIndexOf('  '), back.lastIndexOf('|'), back.lastIndexOf('• '));
  const start = boundary < 0 ? 0 : boundary + 1;
  const phrase = back.slice(start).trimStart();
  const to = colon + 1 + (/^[\s:=-]*/.exec(line.slice(colon + 1, colon + 12))?.[0].length ?? 0);
  const whole = labelOf(phrase);
  if (whole !== undefined) return { kind: whole, text: phrase, at: colon - phrase.length, to, hasSign: true };
  // `... named as follows Name: Mair`: the label is the last words of a clause.
  for (let space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1)) {
    if (!mayBeLabel(phrase, space + 1)) continue;
    const tail = phrase.slice(space + 1);
    const kind = labelOf(tail);
    if (kind !== undefined && kind !== 'other') return { kind, text: tail, at: colon - tail.length, to, hasSign: true };
  }
  return phrase.split(' ').length <= 5 ? { kind: 'unknown', text: phrase, at: colon - phrase.length, to, hasSign: true } : undefined;
}
