import type { TemplateRow } from '../extracts/template.ts';

/** By which way a row of the health board travels: from its FHIR server, or in its daily file. */
export type HealthWay = 'fhir' | 'file';

const byFhir: ReadonlySet<string> = new Set(['safeguarding-concern', 'was-not-brought', 'health-visiting']);

/** Community services and the safeguarding hub keep a FHIR server. It holds nobody who is not born yet, and of somebody shielded it says nothing: those stay in the file, which the named nurse checks. */
export function healthWay({ category, expected_date: expected, given_name: given, sensitivity }: TemplateRow): HealthWay {
  const isBorn = expected === '' && given !== 'Baby';
  return byFhir.has(category) && isBorn && sensitivity !== '2' ? 'fhir' : 'file';
}
