/**
 * The CDS services by their id, which stands in the address that an EHR calls, and the hooks at which each may be called (CDS Hooks 2.0.1). One id on two hooks lets an EHR put the newer card in the
 * place of the older.
 */
export const cdsServices = {
  'mast-who-else': ['patient-view', 'encounter-start'],
  'mast-before-booking': ['appointment-book'],
} as const;

export type CdsServiceId = keyof typeof cdsServices;
export const cdsServiceIds = ['mast-who-else', 'mast-before-booking'] as const satisfies readonly CdsServiceId[];
export const cdsHooks = ['patient-view', 'encounter-start', 'appointment-book'] as const;
export type CdsHook = (typeof cdsHooks)[number];

/** Whether a service is one for this hook. */
export function servesHook(service: CdsServiceId, hook: CdsHook): boolean {
  return cdsServices[service].some((served) => served === hook);
}
