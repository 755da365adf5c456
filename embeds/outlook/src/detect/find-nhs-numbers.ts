import { isNhsNumber } from './nhs-number.ts';

/** An NHS number in a text: ten digits, and where it stands. */
export type FoundNumber = { readonly value: string; readonly at: number; readonly to: number };

/** Three, three and four digits, together or with up to three signs between. */
const ten = /(\d{3})([ .\-/]{0,3})(\d{3})([ .\-/]{0,3})(\d{4})(?!\d)/y;
/** Read backwards from the number: the nearest word of this kind says what it is. */
const ours = /(?:nhs|n\.h\.s\.?|gig)(?![\p{L}])/giu;
const others = /(?<![\p{L}])(?:(?:our |your )?refs?|reference|cyf|tel|telephone|phone|ffôn|ffon|mob|mobile|symudol|fax|ffacs|order|archeb|invoice|anfoneb|account|acc|cyfrif|ticket|tocyn|case|achos|claim|crime|niche|log|incident|meeting|conference|passcode|id|uprn|upn|usrn|employee|staff|payroll|company|cwmni|charity|policy|hospital|ysbyty|unit|mrn|record|card|cost|po|purchase|serial|licen[cs]e|nino|national insurance|bank|sort|vat|occurrence|urn|job|cad|call|message|document|doc|tracking|parcel|booking|registration|rhif (?!(?:y )?gig)[\p{L}']{2,})(?![\p{L}])/giu;
const reach = 48;
/** What may stand around a number that nothing says a word of, for it to be offered. */
const aboutPerson = /(?<![\p{L}])(?:patient|child|pt|client|dob|d\.o\.b|claf|plentyn|dyddiad geni)(?![\p{L}])/iu;

/**
 * Every NHS number in a line. A number that a nearer word calls a reference, a telephone or the like is none; one without any word is taken when it is written three, three,
 * four, stands alone, or stands in a line about a person. `isLabelled` says that the whole text stands under an NHS label.
 */
export function findNhsNumbers(text: string, isLabelled = false): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    const before = text.charCodeAt(at - 1);
    if (before >= 48 && before <= 57) continue;
    ten.lastIndex = at;
    const match = ten.exec(text);
    if (match === null) {
      while (text.charCodeAt(at + 1) >= 48 && text.charCodeAt(at + 1) <= 57) at += 1;
      continue;
    }
    const [whole, a = '', first = '', b = '', second = '', c = ''] = match;
    const digits = a + b + c;
    const isGrouped = first !== '' && second !== '';
    if (isNhsNumber(digits) && !isInLink(text, at) && isMeant(text, at, whole.length, isGrouped, isLabelled)) found.push({ value: digits, at, to: at + whole.length });
    at += whole.length - 1;
  }
  return found;
}

function isMeant(text: string, at: number, length: number, isGrouped: boolean, isLabelled: boolean): boolean {
  const lead = text.slice(Math.max(0, at - reach), at);
  const other = lastOf(others, lead);
  const own = lastOf(ours, lead);
  if (own > other) return true;
  if (other >= 0) return false;
  if (text[at - 1] === '+' || /[\p{L}_#]$/u.test(lead)) return false;
  if (isLabelled || isGrouped) return true;
  const isAlone = text.slice(0, at).trim() === '' && text.slice(at + length).trim() === '';
  return isAlone || aboutPerson.test(text.slice(Math.max(0, at - 120), at + 120));
}

/** Where the last match ends, or -1. */
function lastOf(form: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(form)) last = match.index + match[0].length;
  return last;
}

/** Whether this stands inside a web address. */
function isInLink(text: string, at: number): boolean {
  const word = text.slice(Math.max(0, at - 300), at);
  const from = word.lastIndexOf(' ') + 1;
  return /https?:|www\.|cid:|mailto:|@/.test(word.slice(from));
}
