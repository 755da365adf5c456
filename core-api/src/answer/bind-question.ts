import { normalisePostcode } from '../normalise/postcode.ts';
import type { DeclarationContent } from './declaration-content.ts';
import type { Question } from './question-schema.ts';
import { refinesQuestion } from './same-subject.ts';

/**
 * Whether a question may be asked under a declaration: in a family case about one of its members, each of whom the first question about them binds;
 * otherwise about the one subject that the first question bound, within the postcode whose addresses were looked up.
 */
export function fitsDeclaration(content: DeclarationContent, question: Question): boolean {
  if (content.lookedUp !== undefined && normalisePostcode(question.address?.postcode).postcode !== content.lookedUp) return false;
  if (content.family === undefined) return content.question === undefined || refinesQuestion(content.question, question);
  return memberAsked(content.family, question) !== undefined;
}

/** The declaration's content once the question was answered with these people. The question must fit. */
export function bindQuestion(content: DeclarationContent, question: Question, people: readonly string[]): DeclarationContent {
  if (content.family === undefined) return { ...content, question };
  const asked = memberAsked(content.family, question);
  const family = content.family.map((member) => (member === asked ? { ...member, question, people: [...new Set([...(member.people ?? []), ...people])] } : member));
  return { ...content, question, family };
}

/** The question that a person was answered to, as it was last put; undefined where none was asked. */
export function questionAnsweredWith({ family, question }: DeclarationContent, personId: string): Question | undefined {
  return family?.findLast(({ people }) => people?.includes(personId))?.question ?? question;
}

type Family = NonNullable<DeclarationContent['family']>;

/** Whom the question is about: a member asked about before, or else the first one that it names. */
function memberAsked(family: Family, question: Question): Family[number] | undefined {
  const fitting = family.filter(({ named, question: bound }) => refinesQuestion(bound ?? { person: named }, question));
  return fitting.find((member) => member.question !== undefined) ?? fitting[0];
}
