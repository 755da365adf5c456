/** The hooks that MAST is called at. */
export type Hook = 'patient-view' | 'encounter-start' | 'appointment-book';

/** The services by id, which is the last part of their address; as core knows them. One id on two hooks lets an EHR put the newer card in the place of the older. */
export const serviceHooks = {
  'mast-who-else': ['patient-view', 'encounter-start'],
  'mast-before-booking': ['appointment-book'],
} as const satisfies Record<string, readonly Hook[]>;
export type ServiceId = keyof typeof serviceHooks;

/** Whether a text is a service's id. */
export function isServiceId(text: string): text is ServiceId {
  return Object.hasOwn(serviceHooks, text);
}
