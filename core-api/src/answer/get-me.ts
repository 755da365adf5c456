import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import type { Me } from './me-schema.ts';

export async function getMe(_core: Core, _user: UserPrincipal, _language: 'en' | 'cy'): Promise<Me> {
  throw new MastError('service-unavailable');
}
