import { labelWords, roles } from './label-words.table.ts';
import type { LabelKind } from './label-words.table.ts';

/** Longer than any label, in letters. */
export const labelMax = 48;

const wordsOf = (label: string): string => /^[\p{L}\p{M}]+/u.exec(label)?.[0] ?? '';
/** Every word that a label begins with; `d` and `n` of `d.o.b.` and `n.h.s.`. */
const firstWords: ReadonlySet<string> = new Set([...labelWords.keys(), ...roles].map(wordsOf).concat('d', 'n', 'g'));

/** Whether a text could begin with a label: by its first word alone. Spares the rest of the work for all other lines. */
export function mayBeLabel(text: string, from = 0): boolean {
  let at = from;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at += 1;
  if (at - from > 8) return false;
  let to = at;
  while (to < text.length && to - at < 16 && isLetter(text.charCodeAt(to))) to += 1;
  return firstWords.has(text.slice(at, to).toLowerCase());
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 191;

/**
 * What a label names, or nothing where it names nothing that is looked for. Bilingual labels (`Enw / Name`) are read part by part. `other` is a label of
 * something else that is known, such as a relationship or a school.
 */
export function labelOf(text: string): LabelKind | undefined {
  if (text.length > labelMax || !mayBeLabel(text)) return undefined;
  const plain = plainLabel(text);
  const whole = wholeLabel(plain);
  if (whole !== undefined || !/[/|]/.test(plain)) return whole;
  const parts = plain.split(/[/|]/).map((part) => wholeLabel(part.trim()));
  if (parts.includes(undefined)) return undefined;
  return parts.find((kind) => kind !== 'other') ?? parts[0];
}

/** Lower case, without bullets, figures, points, what is in brackets and signs at its end. */
function plainLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\s*•·>-]*(?:\d{1,2}[.)]\s*)?/, '')
    .replaceAll(/\((?!s\)|au\))[^()]{0,30}\)/g, ' ')
    .replaceAll('.', '')
    .replace(/[\s:;=*#-]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function wholeLabel(label: string): LabelKind | undefined {
  const known = labelWords.get(label) ?? (roles.has(label.replace(/ ?\d{1,2}$/, '')) ? 'role' : undefined);
  if (known !== undefined) return known;
  const [, thing = '', who = ''] = /^(.{1,20}?) (?:of|for) (?:the )?(.{1,30})$/.exec(label) ?? [];
  if (roles.has(who)) return whatOf(thing);
  const [, welshThing = '', welshWho = ''] = /^(enw(?: llawn)?|dyddiad geni|rhif gig|cyfeiriad)(?:'r| yr?)? (.{1,30})$/.exec(label) ?? [];
  if (roles.has(welshWho)) return whatOf(welshThing);
  // `child's name`, `pupil date of birth`: who, then what.
  for (let space = label.indexOf(' '); space > 0; space = label.indexOf(' ', space + 1)) {
    const subject = label.slice(0, space).replace(/'s?$/, '').replace(/ ?\d{1,2}$/, '');
    const what = roles.has(subject) ? whatOf(label.slice(space + 1)) : undefined;
    if (what !== undefined) return what;
  }
  return undefined;
}

/** What a label of somebody's names; a role's own word is no such thing. */
function whatOf(label: string): LabelKind | undefined {
  const kind = labelWords.get(label);
  return kind === 're' || kind === 'people' ? undefined : kind;
}
