import { createMastClient } from '@mast/openapi';

/** Somebody of the council who has no account yet and has applied for one from the case system. */
export const applicant = { name: 'Lowri Bevan', email: 'lowri.bevan@swansea.example.org', staffId: 'sw-1109' } as const;

/** Applies in her name, as the panel does for whoever has no account: public, and answered alike whatever exists. @throws Error when it is refused */
export async function applyForAccount(coreUrl: string, organisation: string, today: string): Promise<void> {
  const core = createMastClient({ baseUrl: coreUrl, token: () => '', fetch: (request) => fetch(request) });
  const trainingOn = `${Number(today.slice(0, 4)) - (today.slice(5) < '03-03' ? 1 : 0)}-03-03`;
  const { response } = await core.POST('/v1/access-applications', { body: { organisation, ...applicant, role: 'practitioner', employment: 'staff', trainingOn } });
  if (!response.ok) throw new Error(`the application was refused: ${response.status}`);
}
