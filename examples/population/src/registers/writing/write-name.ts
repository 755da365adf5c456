import type { Culture } from '../../names/culture.ts';
import { withoutMarks } from '../../extracts/typo.ts';
import { givenName, shorts } from '../people/name-resident.ts';
import type { Resident } from '../people/resident.ts';
import { familyName } from '../people/name-resident.ts';
import type { Stream } from '../stream.ts';
import type { NameRates } from './rates.ts';
import { respell } from './respell.ts';
import { misreadLetters, slip } from './slips.ts';
import type { Written } from './written.ts';

/**
 * How much harder a tradition's names are on British forms: factors on spelling and typing mistakes, and on which name goes where. Judgement, in the direction and
 * about the size of what linkage of hospital records found (HESID: missed links up to twice as frequent among Asian, Black and other groups).
 */
const strain: Readonly<Record<Culture, readonly [spelling: number, order: number]>> = {
  english: [0.9, 0.8], welsh: [1.1, 0.9], irish: [1.1, 0.9], pakistani: [1.7, 2], punjabi: [1.5, 2.2], indian: [1.4, 1.4], bangladeshi: [1.8, 2.4], tamil: [1.9, 2.5], arabic: [1.9, 2], nigerian: [1.7, 1.8], ghanaian: [1.5, 1.8],
  somali: [1.9, 2.5], polish: [1.7, 1.1], romanian: [1.5, 1.5], chinese: [1.5, 4.5], vietnamese: [1.7, 4.5],
};

/** Writes the names of a person as a source with these rates does; what was said first, then how it was keyed. `age` in days on the day of writing. */
export function writeName(out: Written, person: Resident, rates: NameRates, multiplier: number, ageDays: number, stream: Stream): void {
  const [hard, order] = strain[person.culture];
  const spelling = multiplier * hard;
  out.given = person.given;
  out.middle = person.middle;
  out.family = person.family;
  out.former = '';
  if (ageDays < 45 && stream.chance(rates.baby)) {
    out.given = babyName(person, stream);
    out.middle = '';
  } else writeGiven(out, person, rates, multiplier, spelling, order, stream);
  writeFamily(out, person, rates, multiplier, spelling, stream);
  if (stream.chance(rates.swapped * multiplier * order) && out.family !== '') [out.given, out.family] = [out.family, out.given];
  // Nobody is entered without any name.
  if (out.given === '' && out.family === '') out.family = person.family === '' ? person.given : person.family;
  keyIn(out, rates, stream);
}

function writeGiven(out: Written, person: Resident, rates: NameRates, multiplier: number, spelling: number, order: number, stream: Stream): void {
  if (stream.chance(rates.givenMissing * multiplier)) {
    // A form that insists gets a title or a word for nobody.
    out.given = stream.chance(0.3) ? stream.pick(person.female ? ['Mrs', 'Miss', 'Ms', 'Unknown'] : ['Mr', 'Mr', 'Unknown', 'Not Known']) : '';
    out.middle = '';
    return;
  }
  if (stream.chance(rates.givenWrong * multiplier)) out.given = givenName(stream, { culture: person.culture, female: person.female, bornYear: 1970 });
  else if (person.knownAs !== person.given && stream.chance(rates.knownAs)) callByName(out, person.knownAs);
  else if (stream.chance(rates.middleFirst * multiplier * order) && out.middle.length > 2) [out.given, out.middle] = [out.middle, out.given];
  else if (stream.chance(rates.nickname * multiplier)) out.given = stream.pick(shorts.get(out.given) ?? [out.given]);
  if (stream.chance(rates.givenSpelling * spelling)) out.given = respell(out.given, stream);
  if (stream.chance(rates.givenTypo * spelling)) out.given = slip(out.given, stream);
  if (stream.chance(rates.givenMisread * spelling)) out.given = misreadLetters(out.given, stream);
  if (stream.chance(rates.initial * multiplier)) out.given = out.given.charAt(0);
  if (stream.chance(rates.cut * multiplier) && out.given.length > 5) out.given = out.given.slice(0, 3 + stream.below(out.given.length - 4));
  if (out.middle === '') return;
  if (stream.chance(rates.middleInGiven * multiplier * order)) {
    out.given = `${out.given} ${out.middle}`;
    out.middle = '';
  } else if (stream.chance(rates.middleMissing)) out.middle = '';
  else if (stream.chance(rates.middleInitial)) out.middle = out.middle.charAt(0);
}

function babyName({ female, twin }: Resident, stream: Stream): string {
  if (twin > 0 && stream.chance(0.6)) return `${stream.chance(0.7) ? 'Twin' : 'Baby'} ${twin}`;
  if (stream.chance(0.7)) return 'Baby';
  return stream.pick(female ? ['Baby Girl', 'Infant', 'Female Infant', 'Babygirl'] : ['Baby Boy', 'Infant', 'Male Infant', 'Babyboy']);
}

function callByName(out: Written, knownAs: string): void {
  if (knownAs === out.middle) out.middle = out.given;
  out.given = knownAs;
}

function writeFamily(out: Written, person: Resident, rates: NameRates, multiplier: number, spelling: number, stream: Stream): void {
  if (out.family === '') return;
  if (person.former !== '' && stream.chance(rates.former * multiplier)) out.family = person.former;
  if (stream.chance(rates.familyMissing * multiplier)) {
    out.family = '';
    return;
  }
  if (stream.chance(rates.familyWrong * multiplier)) out.family = familyName(stream, person.culture);
  const cut = Math.max(out.family.indexOf('-'), out.family.indexOf(' '));
  if (cut > 2 && stream.chance(rates.halved * multiplier)) out.family = stream.chance(0.6) ? out.family.slice(cut + 1) : out.family.slice(0, cut);
  if (stream.chance(rates.familySpelling * spelling)) out.family = respell(out.family, stream);
  if (stream.chance(rates.familyTypo * spelling)) out.family = slip(out.family, stream);
  if (stream.chance(rates.familyMisread * spelling)) out.family = misreadLetters(out.family, stream);
  if (stream.chance(rates.cut * multiplier) && out.family.length > 7) out.family = out.family.slice(0, 5 + stream.below(out.family.length - 6));
}

/** What the source's keyboard and screens do to every name: marks, hyphens, capitals. */
function keyIn(out: Written, rates: NameRates, stream: Stream): void {
  if (isMarked(out.given) || isMarked(out.family) || isMarked(out.middle)) {
    if (stream.chance(rates.marksLost)) {
      out.given = plain(out.given);
      out.middle = plain(out.middle);
      out.family = plain(out.family);
    }
  }
  if ((out.family.includes('-') || out.family.includes("'")) && stream.chance(rates.hyphenLost)) {
    const joint = stream.chance(0.5) ? ' ' : '';
    out.family = out.family.replaceAll('-', ' ').replaceAll("'", joint);
  }
  if (stream.chance(rates.capitals)) {
    out.given = out.given.toUpperCase();
    out.middle = out.middle.toUpperCase();
    out.family = out.family.toUpperCase();
  }
}

function isMarked(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return true;
  return false;
}

const plainTexts = new Map<string, string>();

/** Without marks; kept, since few names have any and those come back often. */
function plain(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  const made = withoutMarks(text);
  if (plainTexts.size > 20_000) plainTexts.clear();
  plainTexts.set(text, made);
  return made;
}
