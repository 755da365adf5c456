import type { Field } from './detection.ts';
import { findBirths } from './find-births.ts';
import { findLabels } from './find-labels.ts';
import type { FoundLabel } from './find-labels.ts';
import { findLines } from './find-lines.ts';
import { findNhsNumbers } from './find-nhs-numbers.ts';
import { findPostcodes } from './find-postcodes.ts';
import type { LabelKind } from './label-words.table.ts';
import { readName, readNamePart } from './read-name.ts';

/** What a line is read with. `under` is a label that stands above it or beside it in a table; `above` the lines before, nearest first, up to a label; `isSender` says that it stands in a signature or notice. */
export type Reading = { readonly today: string; readonly under: LabelKind | undefined; readonly above: readonly string[]; readonly isAboveLabelled: boolean; readonly isSender: boolean };

type Placed = { readonly at: number; readonly field: Field };

/** Labels whose addresses are a place of work's, or of a meeting, whoever is asked about. */
const elsewhere = /\b(?:school|ysgol|nursery|meithrinfa|college|coleg|gp|surgery|meddygfa|meddyg|doctor|venue|where|lleoliad|ble|lle|referrer|referred|atgyfeiriwr|atgyfeiriwyd|office|swyddfa|hospital|ysbyty|clinic|speaker|siaradwr|employer|cyflogwr|worker|gweithiwr|organisation|sefydliad|agency|team|tîm|contact|cyswllt|return|sender|from|email|e-bost)\b/iu;
const shared = /^[\s*•-]*(?:both|all|they|the (?:family|children|twins|siblings)|y ddau|y ddwy|pawb|pob un|y teulu|y plant|maent|maen nhw|mae'r (?:teulu|plant|ddau|ddwy))\b/i;
const birthReach = 60;

/** What a line says, in its order. Pure; time grows with the line's length alone. */
export function fieldsOfLine(line: string, reading: Reading): Field[] {
  const { today, under, isSender } = reading;
  const labels = findLabels(line);
  const hasDigit = holdsDigit(line);
  const births = hasDigit ? findBirths(line, today, under === 'birth') : [];
  const numbers = hasDigit ? findNhsNumbers(line, under === 'nhs') : [];
  const placed: Placed[] = [];
  for (const { from, value } of births) placed.push({ at: from, field: { kind: 'birth', value } });
  for (const [at, label] of labels.entries()) {
    const value = line.slice(label.to, labels[at + 1]?.at ?? line.length);
    const isTaken = births.some((each) => each.at >= label.to && each.at < label.to + value.length);
    if (label.kind === 'birth' && !isTaken) for (const birth of findBirths(value, today, true).slice(0, 1)) placed.push({ at: label.at, field: { kind: 'birth', value: birth.value } });
    const isSure = births.length > 0 || numbers.length > 0;
    placed.push(...namesUnder(label, value, isSure).map((field) => ({ at: label.at, field })));
  }
  if (!isSender) for (const { at, value } of numbers) placed.push({ at, field: { kind: 'nhs', value } });
  else for (const { at, value } of numbers) if (/(?:nhs|gig)[^\d]{0,16}$/i.test(line.slice(0, at))) placed.push({ at, field: { kind: 'nhs', value } });
  const hasName = placed.some(({ field }) => field.kind === 'name' || field.kind === 'given');
  if (!hasName) for (const birth of births) placed.push(...nameBefore(line, birth.from, labels));
  if (under !== undefined && placed.every(({ field }) => field.kind === 'birth' || field.kind === 'nhs')) placed.push(...namesUnder({ kind: under, text: '', at: 0, to: 0, hasSign: true }, line, true).map((field) => ({ at: -1, field })));
  if (!isSender) placed.push(...placesOf(line, labels, reading, hasDigit));
  return placed.toSorted((a, b) => a.at - b.at).map(({ field }) => field);
}

function namesUnder(label: FoundLabel, value: string, isSure: boolean): Field[] {
  const { kind } = label;
  if (kind === 'family' || kind === 'given' || kind === 'middle') {
    const text = readNamePart(value);
    if (text === undefined) return [];
    // Forenames in one field: the first is the given name, as the search has it.
    const [given = '', ...middle] = text.split(' ');
    return kind === 'given' && middle.length > 0 ? [{ kind, text: given }, { kind: 'middle', text: middle.join(' ') }] : [{ kind, text }];
  }
  if (kind === 'people') return listed(value);
  if (kind !== 'name' && kind !== 'role' && kind !== 're') return [];
  const read = readName(value);
  const words = read === undefined ? 0 : Object.values(read.name).join(' ').split(' ').length;
  const isWhole = words > 1 && (label.hasSign || kind === 're' || isSure);
  if (read !== undefined && isWhole && (kind !== 're' || isSure || words <= 4)) return [{ kind: 'name', name: read.name }];
  if (read !== undefined && words === 1 && kind === 'name' && value.slice(read.to).trim() === '' && value.trim().length > 2) return [{ kind: 'name', name: read.name }];
  return kind === 'role' && label.hasSign ? [{ kind: 'another' }] : [];
}

/** `Children: Mair Jones, Rhys Jones and Ann Jones`. */
function listed(value: string): Field[] {
  return value.split(/,| and | a (?=\p{Lu})|;/u).flatMap((each): Field[] => {
    const read = readName(each.trim());
    return read?.name.given === undefined ? [] : [{ kind: 'name', name: read.name }];
  });
}

/** `Mair Jones, DOB 12/03/2011`: a name that runs up to the label of a birth is named by it. */
function nameBefore(line: string, birth: number, labels: readonly FoundLabel[]): Placed[] {
  const floor = Math.max(0, birth - birthReach, ...labels.filter(({ to }) => to <= birth).map(({ to }) => to));
  const lead = line.slice(floor, birth);
  const start = floor === 0 ? (/^[\s*•·>-]*(?:\d{1,2}[.)]\s*)?/.exec(lead)?.[0].length ?? 0) : Math.max(lead.lastIndexOf('; '), lead.lastIndexOf('. '), 0);
  const read = readName(lead.slice(start).replace(/^[;.]\s/, ''));
  if (read?.name.given === undefined) return [];
  const rest = lead.slice(start).replace(/^[;.]\s/, '').slice(read.to);
  return /^[\s,(;:|-]*$/.test(rest) ? [{ at: floor + start, field: { kind: 'name', name: read.name } }] : [];
}

function placesOf(line: string, labels: readonly FoundLabel[], { under, above, isAboveLabelled }: Reading, hasDigit: boolean): Placed[] {
  const placed: Placed[] = [];
  const codes = hasDigit ? findPostcodes(line) : [];
  const isShared = shared.test(line);
  let floor = 0;
  for (const { at, to, value: postcode } of codes) {
    const label = labels.filter((each) => each.to <= at).at(-1);
    const isOwn = label?.kind === 'address' || label?.kind === 'postcode';
    if (label !== undefined && !isOwn && elsewhere.test(label.text)) continue;
    const isStart = label === undefined || label.kind === 'unknown' || label.kind === 'birth' || label.kind === 'nhs';
    const from = Math.max(floor, label?.to ?? 0);
    const isLabelled = isOwn || under === 'address' || (isAboveLabelled && labels.length === 0);
    const lines = label?.kind === 'postcode' || under === 'postcode' ? [] : findLines({ line: line.slice(from, at), above: isStart && floor === 0 ? above : [], isLabelled });
    if (lines !== undefined) placed.push({ at: label?.at ?? at, field: { kind: 'place', place: { lines, postcode }, isShared } });
    floor = to;
  }
  if (codes.length === 0) {
    const label = labels.find(({ kind }) => kind === 'address');
    const value = label === undefined ? (under === 'address' ? line : '') : line.slice(label.to, labels[labels.indexOf(label) + 1]?.at ?? line.length);
    const lines = value.split(/[,\n]/).map((part) => part.trim()).filter(Boolean);
    if (lines.length > 0 && hasDigit && lines.length < 7) placed.push({ at: label?.at ?? 0, field: { kind: 'lines', lines } });
  }
  return placed;
}

/** A loop and not a pattern: it runs on every line of every message. */
function holdsDigit(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) >= 48 && line.charCodeAt(at) <= 57) return true;
  return false;
}
