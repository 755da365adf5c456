import type { MappingConfig } from './mapping-config.ts';
import type { Place } from './place-of.ts';
import type { Rule } from './rule-schema.ts';

/** What the rules may look at, of one contact. Days are London days; `birth` as precise as it is known. */
export type Facts = Place & {
  readonly contact: 'attendance' | 'did-not-attend' | 'registration';
  /** PV1-2. */
  readonly patientClass: string;
  readonly flagged: boolean;
  readonly sensitive: boolean;
  readonly day: string;
  readonly birth: string | undefined;
};
export type SendRule = Extract<Rule, { do: 'send' }>;
export type Decision = { readonly send: true; readonly rule: SendRule } | { readonly send: false; readonly rule: string };

/** Whether the agreement calls a contact relevant. What is sensitive, or another organisation's, is out before any rule is asked. */
export function decide(facts: Facts, { agreement, organisation }: Pick<MappingConfig, 'agreement' | 'organisation'>): Decision {
  if (facts.sensitive) return { send: false, rule: 'sensitive-service' };
  if (organisation.own !== undefined && !organisation.own.some((code) => code.toUpperCase() === facts.organisation)) return { send: false, rule: 'another-organisation' };
  const found = agreement.rules.find((rule) => fits(rule, facts));
  if (found === undefined) return { send: false, rule: 'no-rule' };
  return found.do === 'send' ? { send: true, rule: found } : { send: false, rule: found.id };
}

/** Whether a place or service is one that is not shared without a specific decision. */
export function isSensitive({ point, hospitalService }: Pick<Place, 'point' | 'hospitalService'>, { sensitive }: Pick<MappingConfig, 'sensitive'>): boolean {
  const [service, place] = [hospitalService.toUpperCase(), point.toUpperCase()];
  if (sensitive.allowed.some((code) => code.toUpperCase() === service || code.toUpperCase() === place)) return false;
  return sensitive.services.some((code) => code.toUpperCase() === service) || sensitive.words.some((word) => place.includes(word.toUpperCase()) || service.includes(word.toUpperCase()));
}

function fits(rule: Rule, facts: Facts): boolean {
  return (
    (rule.contact === undefined || rule.contact === facts.contact) &&
    (rule.classes === undefined || rule.classes.includes(facts.patientClass)) &&
    (rule.flagged === undefined || facts.flagged) &&
    (rule.hospitalServices === undefined || rule.hospitalServices.includes(facts.hospitalService)) &&
    (rule.under === undefined || isUnder(rule.under, facts))
  );
}

/** Younger than so many years on the day, by the latest birth that what is known allows. */
function isUnder(years: number, { day, birth }: Facts): boolean {
  if (birth === undefined) return true;
  const year = String(Number(birth.slice(0, 4)) + years).padStart(4, '0');
  const rest = birth.length === 4 ? '-12-31' : birth.length === 7 ? `${birth.slice(4)}-31` : birth.slice(4);
  return day < `${year}${rest}`;
}
