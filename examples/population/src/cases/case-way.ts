import type { TemplateRow } from '../extracts/template.ts';

/** The kinds of work that a children's case-management system keeps in tables of the Standard Safeguarding Dataset, by the category of the standard template. */
export const ssdWork = { 'child-in-need': 'child-in-need-plan', 'section-47': 'section-47', 'child-protection': 'child-protection-plan', 'looked-after': 'looked-after' } as const;

/**
 * By which way a row of a children's service travels: read from its reporting database, or in its daily file. First contacts and parents stand in the front door's own system; who is not born yet, somebody shielded, and a
 * record elsewhere than at home are told by the file, which a person checks.
 */
export function caseWay({ category, given_name: given, expected_date: expected, date_of_birth: born, address_role: role, relation, sensitivity }: TemplateRow): 'database' | 'file' {
  const isPlain = expected === '' && given !== 'Baby' && relation === '' && sensitivity !== '2' && ['', 'home'].includes(role);
  return Object.hasOwn(ssdWork, category) && isPlain && (born === '' || born.length === 10) ? 'database' : 'file';
}
