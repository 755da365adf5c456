import { typeOfKind } from './activity-kinds.ts';
import type { Agreement } from './agreement-schema.ts';

/** Types of activity. */
type AskedType = (typeof typeOfKind)[keyof typeof typeOfKind];

/** The types of resource that some rule could send, sorted: what no rule can send need not be asked for. */
export function askedTypes({ rules }: Agreement): AskedType[] {
  const kinds = rules.filter((rule) => rule.do === 'send').flatMap(({ activity }) => activity ?? (Object.keys(typeOfKind) as (keyof typeof typeOfKind)[]));
  return [...new Set(kinds.map((kind) => typeOfKind[kind]))].toSorted();
}
