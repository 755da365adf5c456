import type { Period } from '../resources/elements.ts';
import type { Activity } from '../resources/read-resource.ts';
import type { ActivityKind } from '../relevance/activity-kinds.ts';

/** Where an activity stands. `not-begun` is a plan; `withdrawn` never was, or is no more. */
export type Stage = 'open' | 'closed' | 'unknown' | 'not-begun' | 'cancelled' | 'entered-in-error';
/** What an activity is, before anybody asks whether it is relevant. `isEvent`: it has a day and no end. */
export type Headline = { readonly kind: ActivityKind; readonly isEvent: boolean; readonly stage: Stage; readonly period: Period; readonly patients: readonly string[] };

/** FHIR R4 EncounterStatus, EpisodeOfCareStatus, FlagStatus, AppointmentStatus. A code that stands in none of them is `unknown`, and the record says so. */
const stages: Readonly<Record<Activity['resourceType'], Readonly<Record<string, Stage>>>> = {
  Encounter: { planned: 'not-begun', arrived: 'open', triaged: 'open', 'in-progress': 'open', onleave: 'open', finished: 'closed', cancelled: 'cancelled', 'entered-in-error': 'entered-in-error' },
  EpisodeOfCare: { planned: 'not-begun', waitlist: 'not-begun', active: 'open', onhold: 'open', finished: 'closed', cancelled: 'cancelled', 'entered-in-error': 'entered-in-error' },
  Flag: { active: 'open', inactive: 'closed', 'entered-in-error': 'entered-in-error' },
  Appointment: { proposed: 'not-begun', pending: 'not-begun', booked: 'not-begun', waitlist: 'not-begun', arrived: 'open', 'checked-in': 'open', fulfilled: 'closed', noshow: 'closed', cancelled: 'cancelled', 'entered-in-error': 'entered-in-error' },
};

/** v3-ActCode, ActEncounterCode. */
const classes: Readonly<Record<string, ActivityKind>> = { EMER: 'emergency-attendance', IMP: 'admission', ACUTE: 'admission', NONAC: 'admission', OBSENC: 'admission', SS: 'admission', AMB: 'outpatient', HH: 'home-visit', VR: 'virtual-contact', FLD: 'ambulance' };
/** NHS data dictionary, ADMISSION METHOD CODE (HOSPITAL PROVIDER SPELL): 21 to 25, 28 and 2A to 2D are emergency admissions. */
const emergency = /^2[1-58A-D]$/;

/** Kind, stage, days and people of an activity. */
export function headlineOf(activity: Activity): Headline {
  const stage = (Object.hasOwn(stages[activity.resourceType], activity.status) ? stages[activity.resourceType][activity.status] : undefined) ?? 'unknown';
  const of = (reference: string | undefined): string[] => (reference === undefined ? [] : [reference]);
  switch (activity.resourceType) {
    case 'Encounter': {
      const kind = (activity.class !== undefined && Object.hasOwn(classes, activity.class) ? classes[activity.class] : undefined) ?? 'other-encounter';
      const isStay = kind === 'admission';
      return { kind: isStay && emergency.test(activity.admissionMethod ?? '') ? 'emergency-admission' : kind, isEvent: !isStay, stage, period: activity.period, patients: of(activity.patient) };
    }
    case 'Appointment':
      // Missed is one thing, cancelled another: whoever cancelled had a reason, and did not leave a child unseen.
      return { kind: activity.status === 'noshow' ? 'did-not-attend' : 'appointment', isEvent: true, stage, period: { start: activity.start }, patients: activity.patients };
    case 'EpisodeOfCare':
      return { kind: 'episode', isEvent: false, stage, period: activity.period, patients: of(activity.patient) };
    case 'Flag':
      return { kind: 'flag', isEvent: false, stage, period: activity.period, patients: of(activity.patient) };
  }
}
