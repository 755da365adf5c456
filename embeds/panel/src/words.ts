/** The panel's words, for other screens that say the same things. {@link loadStrings} of a language comes first. */
export { loadStrings, monthsOf, problemWords, serviceName, stringsOf } from './strings/strings.ts';
export type { Strings } from './strings/catalogue.ts';
export type { ProblemWords } from './strings/problem-words.ts';
export { agoText } from './view/ago-text.ts';
export { bornText } from './view/born-text.ts';
export { dateText, timeText } from './view/date-text.ts';
export { gapText } from './view/gap-text.ts';
export { receiptCode } from './view/receipt-code.ts';
export { sectorLetters } from './view/sector-letters.ts';
export { stateWords } from './view/state-words.ts';
export { telephone } from './view/telephone.ts';
