import type { Section } from '../../agreements/sheet.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { Language } from './letter-words.ts';
import { dayText, say } from './letter-words.ts';
import { recordRows } from './record-rows.ts';

/**
 * What an answer says. Where there is nothing to give it neither confirms nor denies, and looks at nothing else of the case: not at its outcome, nor at the organisation's own words, which are for somebody who is told what
 * they are about. A complaint is about the organisation's conduct and is always answered in its words.
 */
export function answerParts(facts: LetterFacts, language: Language): { readonly paragraphs: readonly string[]; readonly sections: readonly Section[] } {
  const { kind, outcome, statement, given, isToldOfGone } = facts;
  const word = (key: string): string => say('words', key, language);
  const own = statement === undefined ? [] : [statement[language]];
  if (kind === 'complaint') return { paragraphs: [word(outcome === 'refused' ? 'complaint-refused' : outcome === 'partly-upheld' ? 'complaint-partly' : 'complaint-upheld'), ...own], sections: [] };
  if (given.length === 0 && (kind === 'access' || !isToldOfGone)) return { paragraphs: [word('neither')], sections: [] };
  const records = given.length === 0 ? [] : [{ title: word('held'), paragraphs: [word('held-text')] }];
  const tables = given.map((record, at) => ({ title: say('words', 'record', language, { number: String(at + 1) }), table: { head: [word('field'), word('value')], rows: recordRows(record, language) } }));
  if (kind !== 'access') {
    const said = outcome === 'refused' ? 'refused' : `${outcome === 'partly-upheld' ? 'partly' : 'upheld'}-${kind}`;
    return { paragraphs: [word(said), ...own], sections: [...records, ...tables] };
  }
  return { paragraphs: own, sections: [...records, ...tables, seenSection(facts, language), { title: word('why'), paragraphs: [word('why-text')] }] };
}

/** The same words where nobody was shown anything and where it is not told who was. */
function seenSection({ looks }: LetterFacts, language: Language): Section {
  const word = (key: string): string => say('words', key, language);
  if (looks.length === 0) return { title: word('seen'), paragraphs: [word('seen-none')] };
  return { title: word('seen'), paragraphs: [word('seen-text')], table: { head: [word('seen-organisation'), word('seen-day')], rows: looks.map(({ organisation, day }) => [organisation[language], dayText(day, language)]) } };
}
