import type { Refused } from '@mast/connector-kit';

import type { Agreement } from '../relevance/agreement-schema.ts';
import { judge } from '../relevance/judge.ts';
import type { Activity } from '../resources/read-resource.ts';
import { refOf } from '../resources/ref-of.ts';
import type { Contacts } from './contacts-schema.ts';
import { londonDayOf } from './days.ts';
import type { Lookup } from './directory.ts';
import { providerOf } from './directory.ts';
import { findPatient } from './find-patient.ts';
import { headlineOf } from './headline.ts';
import { mapAddresses } from './map-addresses.ts';
import { mapContact } from './map-contact.ts';
import { mapPerson } from './map-person.ts';
import type { Outcome } from './outcome.ts';

/** What activities are read by. `today` is the London day. */
export type Terms = { readonly agreement: Agreement; readonly contacts: Contacts; readonly today: string };

/** Longest record that travels, in characters (judgement: a headline record has some 700). */
const longestRecord = 64 * 1024;

/**
 * One activity to its outcome. Pure. First whether it may stand at all, then whether it is this organisation's and the agreement calls it relevant, and only then is a record made of it. What is
 * relevant and badly written travels in a form that core-api quarantines.
 */
export function mapActivity(activity: Activity, lookup: Lookup, { agreement, contacts, today }: Terms): Outcome {
  const ref = refOf(activity.resourceType, activity.id);
  const { kind, isEvent, stage, period, patients } = headlineOf(activity);
  if (stage === 'cancelled' || stage === 'entered-in-error') return { kind: 'remove', ref, rule: stage };
  if (activity.confidentiality === 'very-restricted' || activity.confidentiality === 'redacted') return { kind: 'remove', ref, rule: 'activity-withheld' };
  if (stage === 'not-begun') return { kind: 'left-out', ref, rule: 'not-begun' };
  // An appointment that nobody has taken, or an encounter of a group, is about no person.
  if ((activity.resourceType === 'Appointment' && patients.length === 0) || patients.some((one) => !one.startsWith('Patient/'))) return { kind: 'left-out', ref, rule: 'no-patient' };
  if (patients.length > 1) return { kind: 'refused', ref, column: 'participant', rule: 'patients-several' };

  const found = findPatient(patients[0], lookup);
  if ('rule' in found) return found.rule === 'patient-inactive' || found.rule === 'patient-withheld' ? { kind: 'remove', ref, rule: found.rule } : { kind: 'refused', ref, column: 'subject', rule: found.rule };
  const { patient } = found;

  const provider = providerOf(activity, lookup);
  if (agreement.organisations !== undefined && !provider.codes.some((code) => agreement.organisations?.includes(code))) return { kind: 'left-out', ref, rule: 'other-organisation' };

  const started = londonDayOf(period.start);
  const ended = isEvent ? started : (londonDayOf(period.end) ?? (stage === 'closed' ? started : undefined));
  const verdict = judge(agreement, { kind, marks: activity.marks, started, ended, born: patient.birthDate }, today);
  if (!verdict.send) return { kind: 'left-out', ref, rule: verdict.rule };

  const isRestricted = found.isRestricted || activity.confidentiality === 'restricted' || verdict.sensitivity > 0;
  const addresses = isRestricted ? [] : mapAddresses(patient.addresses, today);
  const record = {
    sourceRef: ref,
    service: verdict.service,
    kind: isEvent ? 'event' : 'involvement',
    date: dayOrRefused(period.start),
    ...(isEvent || period.end === undefined ? {} : { endDate: dayOrRefused(period.end) }),
    status: stage,
    ...(verdict.category === undefined ? {} : { category: verdict.category }),
    person: mapPerson(patient, { today, formerNames: agreement.formerNames }),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...('caseRef' in activity && activity.caseRef !== undefined ? { caseRef: activity.caseRef } : {}),
    contact: mapContact(provider, { contacts, isRestricted, today }),
    sensitivity: Math.max(verdict.sensitivity, isRestricted ? 1 : 0),
  };
  return JSON.stringify(record).length > longestRecord ? { kind: 'refused', ref, column: activity.resourceType, rule: 'row-too-large' } : { kind: 'record', ref, record };
}

/** A day, or what stands where a day should, for quarantine. */
function dayOrRefused(text: string | undefined): string | Refused {
  return londonDayOf(text) ?? { received: text ?? '' };
}
