import type { Sheet } from '../../agreements/sheet.ts';
import { answerParts } from './answer-parts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { Language } from './letter-words.ts';
import { dayText, say } from './letter-words.ts';

/** A letter of the desk, in one language: a draft, which somebody of the organisation reads, signs and sends. Pure: the same facts give the same letter. */
export function writeLetter(facts: LetterFacts, language: Language): Sheet {
  const { letter, kind, organisation, partners, reference, day, to } = facts;
  const word = (key: string, slots?: Readonly<Record<string, string>>): string => say('words', key, language, slots);
  const isComplaint = kind === 'complaint';
  const title = say('titles', isComplaint && letter === 'acknowledgement' ? 'complaint-acknowledgement' : letter, language);
  const head = [
    word('from', { organisation: organisation[language] }),
    word('to', { name: [to.name, ...to.lines].join(', ') }),
    word('reference', { reference }),
    word('day', { day: dayText(day, language) }),
  ];
  if (letter !== 'answer') return { language, title, lead: [...head, ...(isComplaint && letter === 'acknowledgement' ? [] : [about(facts, language)]), ...stepParagraphs(facts, language)], sections: [] };
  const { paragraphs, sections } = answerParts(facts, language);
  return {
    language,
    title,
    lead: [...head, ...(isComplaint ? [] : [about(facts, language)]), ...paragraphs],
    sections: [
      ...sections,
      ...(partners.length === 0 ? [] : [{ title: word('others'), paragraphs: [word('others-text')], items: partners.map((partner) => partner[language]) }]),
      { title: word('rights'), paragraphs: [word('always'), word('rights-text'), word('come')] },
    ],
  };
}

function about({ relation }: LetterFacts, language: Language): string {
  return say('words', relation === 'self' ? 'about-you' : 'about-them', language);
}

/** What a letter on the way says. */
function stepParagraphs({ letter, kind, receivedOn, due, statement }: LetterFacts, language: Language): string[] {
  const word = (key: string, slots?: Readonly<Record<string, string>>): string => say('words', key, language, slots);
  const received = dayText(receivedOn, language);
  const by = due === null ? [word('answer-after')] : [word('answer-by', { day: dayText(due, language) })];
  if (letter === 'identity') return [word('received', { day: received }), word('answer-after'), word('ask-identity'), word('come')];
  if (letter === 'clarification') return [word('received', { day: received }), word('ask-clarification'), word('come')];
  if (letter === 'extension') return [word('received', { day: received }), ...(due === null ? [] : [word('extended', { day: dayText(due, language) })]), ...(statement === undefined ? [] : [statement[language]])];
  if (kind === 'complaint') return [word('complaint-received', { day: received })];
  return [word('received', { day: received }), ...by, word('come')];
}
