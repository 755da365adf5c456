/** The resource types of which each resource is one headline record; what stands around them (patient, organisation) is looked up. */
export const activityTypes = ['Encounter', 'Appointment', 'EpisodeOfCare', 'Flag'] as const;
export type ActivityType = (typeof activityTypes)[number];
