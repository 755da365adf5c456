import type { TemplateRow } from '../extracts/template.ts';

/** By which way a row of the health board travels: from its FHIR server, as HL7 v2 messages of its hospitals, or in its daily file. */
export type HealthWay = 'fhir' | 'hl7v2' | 'file';

const byFhir: ReadonlySet<string> = new Set(['safeguarding-concern', 'was-not-brought', 'health-visiting']);

/** Emergency departments, and the clinics of the hospital's own children's outpatients (one in ten, by the end of its reference), stand in the hospitals' administration system; other clinics, community services and the safeguarding hub on a FHIR server. Neither holds anybody who is not born yet, and of somebody shielded they say nothing: those stay in the file, which the named nurse checks. */
export function healthWay({ category, source_ref: ref, expected_date: expected, given_name: given, sensitivity }: TemplateRow): HealthWay {
  const isBorn = expected === '' && given !== 'Baby';
  if (!isBorn || sensitivity === '2') return 'file';
  if (category === 'emergency-attendance' || (category === 'was-not-brought' && ref.endsWith('7'))) return 'hl7v2';
  return byFhir.has(category) ? 'fhir' : 'file';
}
