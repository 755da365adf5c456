import { isNhsNumber } from './nhs-number.ts';

/** An NHS number in a text: ten digits, and where it stands. */
export type FoundNumber = { readonly value: string; readonly at: number; readonly to: number };

/** Three, three and four digits, together or with up to three signs between. */
const ten = /(\d{3})([ .\-/]{0,3})(\d{3})([ .\-/]{0,3})(\d{4})(?!\d)/y;
/** Words in small letters before a number: the nearest of them says what it is, ours (the first group) or another's. */
const says = /(nhs|n\.h\.s\.?|gig)(?![a-z])|(?<![a-zà-ŷ])(?:(?:our |your )?refs?|reference|cyf|tel|telephone|phone|ffôn|ffon|mob|mobile|symudol|fax|ffacs|order|archeb|invoice|anfoneb|account|acc|cyfrif|ticket|tocyn|case|achos|claim|crime|niche|log|incident|meeting|conference|passcode|id|uprn|upn|usrn|employee|staff|payroll|company|cwmni|charity|policy|hospital|ysbyty|unit|mrn|record|card|cost|po|purchase|serial|licen[cs]e|nino|national insurance|bank|sort|vat|occurrence|urn|job|cad|call|message|document|doc|tracking|parcel|booking|registration|rhif (?!(?:y )?gig)[a-zà-ŷ']{2,})(?![a-zà-ŷ])/g;
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
  const nearest = lastWord(lead.toLowerCase());
  if (nearest !== undefined) return nearest === 'ours';
  if (text[at - 1] === '+' || /[\p{L}_#]$/u.test(lead)) return false;
  if (isLabelled || isGrouped) return true;
  const isAlone = text.slice(0, at).trim() === '' && text.slice(at + length).trim() === '';
  return isAlone || aboutPerson.test(text.slice(Math.max(0, at - 120), at + 120));
}

/** Whose number the last of these words makes it; undefined where none stands there. */
function lastWord(lead: string): 'ours' | 'another' | undefined {
  let last: 'ours' | 'another' | undefined;
  says.lastIndex = 0;
  for (let match = says.exec(lead); match !== null; match = says.exec(lead)) last = match[1] === undefined ? 'another' : 'ours';
  return last;
}

/** Whether this stands inside a web address. */
function isInLink(text: string, at: number): boolean {
  const word = text.slice(Math.max(0, at - 300), at);
  const from = word.lastIndexOf(' ') + 1;
  return /https?:|www\.|cid:|mailto:|@/.test(word.slice(from));
}
