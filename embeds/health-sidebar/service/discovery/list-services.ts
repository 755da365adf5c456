import type { Language } from '../../http/language-of.ts';
import { words } from '../cards/words.ts';
import type { Hook, ServiceId } from '../services.ts';
import { serviceHooks } from '../services.ts';

/** One service at one hook, as discovery lists it (CDS Hooks 2.0.1, "Discovery"). */
export type ListedService = { readonly hook: Hook; readonly id: ServiceId; readonly title: string; readonly description: string; readonly usageRequirements?: string; readonly prefetch?: { readonly patient: string } };

/** Every service at every hook it is for. The patient is asked for only where an agreement lets something be done with one: "services get only what they asked for". */
export function listServices({ asksForPatient, language }: { readonly asksForPatient: boolean; readonly language: Language }): { readonly services: readonly ListedService[] } {
  const t = words[language];
  const ids = Object.keys(serviceHooks) as ServiceId[];
  const wish = asksForPatient ? { usageRequirements: t.ambient, prefetch: { patient: 'Patient/{{context.patientId}}' } } : {};
  return { services: ids.flatMap((id) => serviceHooks[id].map((hook) => ({ hook, id, ...t.services[id], ...wish }))) };
}
