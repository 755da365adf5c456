import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import type { Gateways } from './me-schema.ts';
import type { SubjectKind } from './question-schema.ts';

export async function listGateways(_core: Core, _user: UserPrincipal, _subject: SubjectKind, _language: 'en' | 'cy'): Promise<Gateways> {
  throw new MastError('service-unavailable');
}
