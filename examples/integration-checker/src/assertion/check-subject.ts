import type { Finding, FindingCode } from '../finding.ts';
import { knownNames } from './known-names.ts';

type Rule = { readonly form: RegExp; readonly code: FindingCode };

const text: Rule = { form: /^(?=.{1,100}$)\s*\S/su, code: 'subject-field-form' };
const personRules: Readonly<Record<string, Rule>> = {
  given: text,
  middle: text,
  family: text,
  dateOfBirth: { form: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, code: 'birth-form' },
  nhsNumber: { form: /^\s*\d{3}[ -]?\d{3}[ -]?\d{4}\s*$/, code: 'nhs-number-form' },
};
const addressRules: Readonly<Record<string, Rule>> = {
  line1: text,
  line2: text,
  town: text,
  postcode: { form: /^\s*\S.{3,7}\S\s*$/su, code: 'postcode-form' },
  uprn: { form: /^\s*\d{1,12}\s*$/, code: 'uprn-form' },
};
/** The people of one family case. */
const maxMembers = 8;

/** What is wrong with whom the case is about. Places are told by the contract's own names alone: what somebody else's field is called may be a person's name. */
export const checkSubject = (subject: unknown): Finding[] => {
  if (subject === undefined) return [{ code: 'subject-missing' }];
  if (!isObject(subject)) return [{ code: subject === null ? 'subject-null' : 'subject-form', at: 'subject' }];
  const { person, address, members, ...more } = subject;
  const parts = [person, address, members].filter((part) => part !== undefined);
  if (parts.length === 0 && Object.keys(more).length === 0) return [{ code: 'subject-empty', at: 'subject' }];
  return [
    ...Object.keys(more).map((name) => unknownField('subject', name)),
    ...(person === undefined ? [] : checkFields('subject.person', person, personRules)),
    ...(address === undefined ? [] : checkFields('subject.address', address, addressRules)),
    ...(members === undefined ? [] : checkMembers(members)),
  ];
};

const checkMembers = (members: unknown): Finding[] => {
  if (!Array.isArray(members) || members.length === 0 || members.length > maxMembers) return [{ code: 'members-number', at: 'subject.members' }];
  return members.flatMap((member: unknown, index) => checkFields(`subject.members[${index}]`, member, personRules));
};

const checkFields = (at: string, fields: unknown, rules: Readonly<Record<string, Rule>>): Finding[] => {
  if (!isObject(fields)) return [{ code: fields === null ? 'subject-null' : 'subject-form', at }];
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (said.length === 0) return [{ code: 'subject-empty', at }];
  return said.flatMap(([name, value]): Finding[] => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) return [unknownField(at, name)];
    if (value === null) return [{ code: 'subject-null', at: `${at}.${name}` }];
    return typeof value === 'string' && rule.form.test(value) ? [] : [{ code: rule.code, at: `${at}.${name}` }];
  });
};

/** A usual name of a field of ours is answered with ours; any other is not repeated. */
const unknownField = (at: string, name: string): Finding => {
  const ours = knownNames.get(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
  return ours === undefined ? { code: 'subject-field-unknown', at } : { code: 'subject-field-renamed', at: `${at}: ${ours}` };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
