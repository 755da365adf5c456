/** What happened or is under way, in the words that agreements are written in. */
export const activityKinds = [
  'emergency-attendance', 'emergency-admission', 'admission', 'outpatient', 'home-visit', 'virtual-contact', 'ambulance', 'other-encounter',
  'did-not-attend', 'appointment', 'episode', 'flag',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The type of resource that tells of each. */
export const typeOfKind = {
  'emergency-attendance': 'Encounter', 'emergency-admission': 'Encounter', admission: 'Encounter', outpatient: 'Encounter', 'home-visit': 'Encounter', 'virtual-contact': 'Encounter',
  ambulance: 'Encounter', 'other-encounter': 'Encounter', 'did-not-attend': 'Appointment', appointment: 'Appointment', episode: 'EpisodeOfCare', flag: 'Flag',
} as const satisfies Readonly<Record<ActivityKind, string>>;
