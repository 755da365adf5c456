import type { Language } from './trial-words.ts';
import { ruleWords, trialWords } from './trial-words.ts';
import type { Trial, TriedMessage } from './try-messages.ts';

/** A table of the page: its heading, the names of its columns, and its rows. */
export type TrialTable = { readonly heading: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

const mostMessages = 500;
const outcomes = ['sent', 'kept', 'waits', 'discarded', 'dead'] as const;

/** Everything that the page says, as tables; text and HTML are two ways to write them. */
export function trialTables({ tally, records, leftOut, messages }: Trial, language: Language): TrialTable[] {
  const say = (word: keyof typeof trialWords): string => trialWords[word][language];
  const number = (count: number): string => count.toLocaleString(language === 'cy' ? 'cy-GB' : 'en-GB');
  const counts = (heading: keyof typeof trialWords, of: Readonly<Record<string, number>>, explain = false): TrialTable[] => {
    const rows = Object.entries(of).map(([name, count]) => [name === '' ? say('none') : name, number(count), ...(explain ? [meaning(name, language)] : [])]);
    return rows.length === 0 ? [] : [{ heading: say(heading), columns: ['', say('count'), ...(explain ? [say('rule')] : [])], rows }];
  };
  const reasons = Object.fromEntries([...Map.groupBy(messages, ({ rule }) => rule)].map(([rule, those]): [string, number] => [rule, those.length]).toSorted(([, a], [, b]) => b - a));
  return [
    { heading: say('outcomes'), columns: ['', say('count')], rows: outcomes.map((outcome) => [say(outcome), number(messages.filter((message) => message.outcome === outcome).length)]) },
    ...counts('reasons', reasons, true),
    ...counts('records', records),
    ...counts('leftOut', leftOut, true),
    ...counts('events', tally.events),
    ...counts('processingIds', tally.processingIds),
    ...counts('charsets', tally.charsets),
    ...(tally.identifiers.length === 0 ? [] : [{ heading: say('identifiers'), columns: [say('authority'), say('type'), say('takenAs'), say('count')], rows: tally.identifiers.map(({ authority, type, takenAs, count }) => [authority, type, takenAs, number(count)]) }]),
    ...counts('organisations', tally.organisations),
    ...counts('places', tally.places),
    { heading: say('each'), columns: [say('file'), '', say('event'), say('outcome'), say('rule')], rows: messages.slice(0, mostMessages).map((message) => lineOf(message)) },
  ];
}

/** What a reason means; the place that follows it is left to speak for itself. */
function meaning(reason: string, language: Language): string {
  const [rule = ''] = reason.split(' ');
  return Object.hasOwn(ruleWords, rule) ? (ruleWords[rule]?.[language] ?? '') : '';
}

function lineOf({ file, place, event, outcome, rule }: TriedMessage): string[] {
  return [file, String(place), event, outcome, rule];
}
