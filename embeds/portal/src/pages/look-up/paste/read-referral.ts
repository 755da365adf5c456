import type { components } from '@mast/openapi';

import { isNhsNumber } from './nhs-number.ts';
import { findDates } from './read-date.ts';
import { couldBeName, familyFirst, readName } from './read-name.ts';
import type { ReadName } from './read-name.ts';

type Person = components['schemas']['PersonQuestion'];
type Address = components['schemas']['AddressQuestion'];

/** Why something in the text was not taken: nothing is guessed between two. */
export type Doubt = 'two-dates' | 'two-postcodes' | 'nhs-number' | 'name';

/** What a pasted line holds. `left` is what was not used, so that the user sees it. */
export type Referral = { readonly person: Person; readonly address: Address; readonly left: readonly string[]; readonly doubts: readonly Doubt[] };

const labels = {
  birth: /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth\b|\bborn(?: on)?\b|\bdyddiad geni\b|\bd\.?\s?g\b\.?|\bganwyd(?: ar)?\b)\s*[:=-]?\s*/giu,
  family: /^(?:surname|family name|last name|cyfenw)\s*[:=]?\s+/iu,
  given: /^(?:given name|first name|forenames?|enw cyntaf)\s*[:=]?\s+/iu,
  middle: /^(?:middle names?|enw canol)\s*[:=]?\s+/iu,
  name: /^(?:full name|name|enw llawn|enw|child|adult|client|patient|subject|plentyn|oedolyn|re)\s*[:=-]\s*/iu,
  address: /^(?:home address|current address|address|addr|lives at|living at|cyfeiriad|yn byw yn)\s*[:=-]?\s*/iu,
};
const postcode = /(?<![A-Z0-9])([A-Z]{1,2}\d[A-Z\d]?)\s{0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])/giu;
const phone = /(?<!\d)(?:\+44\s?|0)(?:\d[\s-]?){9,10}(?!\d)/gu;
const tenDigits = /(?:\bnhs(?:\s*(?:no|num|number|rhif))?\.?\s*[:=#]?\s*|\brhif gig\s*[:=]?\s*)?(?<!\d)(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d)/giu;
const otherDate = /(?<![\d/.-])\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/-])/gu;
const uprn = /\buprn\s*[:=]?\s*(\d{1,12})(?!\d)/iu;
/** A first line: a flat, a number before a street, or words that end as streets do, in either language. */
const firstLine = /^(?:(?:flat|apt|apartment|unit|room|fflat|ystafell)\b|\d+\s?[a-z]?(?:\s?[-/]\s?\d+[a-z]?)?,?\s+\p{L})|\b(?:road|rd|street|st|avenue|ave|close|lane|drive|crescent|cres|court|place|terrace|terr|way|gardens|grove|square|hill|view|house|cottage|farm)\.?$|^(?:heol|ffordd|stryd|lôn|lon|clos|rhodfa|maes|tŷ|ty|bryn|cae)\s/iu;
const bareNumber = /^\d+\s?[a-z]?(?:\s?[-/]\s?\d+[a-z]?)?$/iu;

/**
 * Takes a pasted line of a referral apart: names, date of birth, NHS number, postcode, address, in the order and spelling that people use. Pure; `today` is an ISO day.
 * It fills a form that its user checks before anything is asked: what could be two things is left out and said, never chosen.
 */
export function readReferral(pasted: string, today: string): Referral {
  const doubts: Doubt[] = [];
  const left: string[] = [];
  let text = pasted.normalize('NFC').replaceAll(/[\u00A0\u2007\u202F]/g, ' ').replaceAll(/[\u2010-\u2014]/g, '-').slice(0, 2000);
  // What is taken leaves a bar, so that what stood beside it does not run together.
  const take = (at: number, length: number): void => {
    text = `${text.slice(0, at)} | ${text.slice(at + length)}`;
  };

  text = text.replaceAll(phone, (found) => {
    left.push(found.trim());
    return ' | ';
  });
  const dateOfBirth = takeBirth();
  leaveDates();
  const nhsNumber = takeNhsNumber();
  const place = takePlace();
  const pieces = text.split(/[,;|\t\n\r]+|\s{3,}/).map((piece) => piece.trim().replace(/^[-:.\s]+|[-:\s]+$/g, '')).filter(Boolean);
  const { lines, rest } = takeLines(pieces, place.postcode !== undefined);
  const { name, unused } = takeName(rest);
  const [line1, ...more] = lines;
  const town = more.length > 0 ? more.at(-1) : undefined;
  const line2 = more.slice(0, -1).join(', ');
  return {
    person: { ...name, ...(dateOfBirth === undefined ? {} : { dateOfBirth }), ...(nhsNumber === undefined ? {} : { nhsNumber }) },
    address: { ...(line1 === undefined ? {} : { line1 }), ...(line2 === '' ? {} : { line2 }), ...(town === undefined ? {} : { town }), ...place },
    left: [...left, ...unused],
    doubts,
  };

  function takeBirth(): string | undefined {
    for (const label of text.matchAll(labels.birth)) {
      const from = label.index + label[0].length;
      const [found] = findDates(text.slice(from, from + 40), today, true);
      if (found === undefined || found.at > 3) continue;
      take(label.index, label[0].length + found.at + found.length);
      return found.value;
    }
    const dates = findDates(text, today);
    const values = new Set(dates.map(({ value }) => value));
    if (values.size > 1) doubts.push('two-dates');
    const [only] = values.size === 1 ? dates : [];
    if (only !== undefined) take(only.at, only.length);
    return only?.value;
  }

  /** Dates that are no birth of anybody's, or could be two people's, stand in nobody's way. */
  function leaveDates(): void {
    text = text.replaceAll(otherDate, (found) => {
      left.push(found);
      return ' | ';
    });
  }

  function takeNhsNumber(): string | undefined {
    for (const found of text.matchAll(tenDigits)) {
      const digits = found.slice(1, 4).join('');
      if (isNhsNumber(digits)) {
        take(found.index, found[0].length);
        return digits;
      }
      if (/nhs|gig/i.test(found[0])) doubts.push('nhs-number');
    }
    return undefined;
  }

  function takePlace(): Pick<Address, 'postcode' | 'uprn'> {
    const number = uprn.exec(text);
    if (number !== null) take(number.index, number[0].length);
    const codes = [...text.matchAll(postcode)];
    const values = new Set(codes.map(([, out = '', inward = '']) => `${out} ${inward}`.toUpperCase()));
    if (values.size > 1) doubts.push('two-postcodes');
    const [only] = values.size === 1 ? codes : [];
    if (only !== undefined) take(only.index, only[0].length);
    return { ...(only === undefined ? {} : { postcode: [...values][0] ?? '' }), ...(number?.[1] === undefined ? {} : { uprn: number[1] }) };
  }

  function takeLines(all: readonly string[], hasPostcode: boolean): { readonly lines: readonly string[]; readonly rest: readonly string[] } {
    const from = all.findIndex((piece) => labels.address.test(piece) || (firstLine.test(piece) && !labels.name.test(piece)) || (hasPostcode && bareNumber.test(piece)));
    if (from < 0) return { lines: [], rest: all };
    const wanted: string[] = [];
    let to = from;
    // A street, a district, a town: what comes after a fourth line, or has a label of its own, is no part of it.
    while (to < all.length && wanted.length < 4 && !/^(?:tel|phone|mob|ref|email|gender|sex|school|gp|name|enw|surname|cyfenw)\b/iu.test(all[to] ?? '')) {
      wanted.push((all[to] ?? '').replace(labels.address, ''));
      to += 1;
    }
    const lines = wanted.filter(Boolean);
    // `14, Heol y Bont`: a number alone belongs to the street after it.
    const [number = '', street, ...others] = lines;
    const joined = bareNumber.test(number) && street !== undefined ? [`${number} ${street}`, ...others] : lines;
    return { lines: joined, rest: [...all.slice(0, from), ...all.slice(to)] };
  }

  function takeName(all: readonly string[]): { readonly name: ReadName; readonly unused: readonly string[] } {
    const labelled = (label: RegExp): string | undefined => all.find((piece) => label.test(piece))?.replace(label, '');
    const [family, given, middle] = [labelled(labels.family), labelled(labels.given), labelled(labels.middle)];
    if (family !== undefined) {
      const name = { ...(given === undefined ? {} : { given }), ...(middle === undefined ? {} : { middle }), family };
      return { name, unused: all.filter((piece) => ![labels.family, labels.given, labels.middle].some((label) => label.test(piece))) };
    }
    const named = all.findIndex((piece) => labels.name.test(piece));
    const candidates = all.map((piece) => piece.replace(labels.name, '').replace(/\s*[("“'][\p{L} .-]+[)"”']\s*/gu, ' ').trim());
    const at = named >= 0 ? named : candidates.findIndex((piece) => couldBeName(piece) && !noise.test(piece));
    const first = candidates[at];
    if (first === undefined || !couldBeName(first)) return { name: {}, unused: all };
    const second = candidates[at + 1];
    const isFamilyFirst = second !== undefined && couldBeName(second) && !noise.test(second) && (first.split(' ').length === 1 || first === first.toUpperCase()) && wasComma(first, second);
    if (isFamilyFirst) return { name: familyFirst(first, second), unused: all.filter((_, index) => index !== at && index !== at + 1) };
    return { name: readName(first), unused: all.filter((_, index) => index !== at) };
  }

  /** Whether the second followed the first after a comma in what was pasted. */
  function wasComma(first: string, second: string): boolean {
    return pasted.includes(`${first}, ${second}`) || pasted.includes(`${first},${second}`);
  }
}

/** Words that stand in referrals and are nobody's name. */
const noise = /^(?:(?:fe)?male|f|m|boy|girl|child|adult|unborn|unknown|referral|urgent|safeguarding|strategy|discussion|merch|bachgen|benyw|gwryw|aged?(?: \d+)?|no fixed abode|nfa|dim cyfeiriad|tel|phone|mob(?:ile)?|nhs(?: number)?|ref(?:erence)?|gp|school)\b.*$/iu;
