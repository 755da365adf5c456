import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { PersonId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed } from '../shared/result.ts';
import type { Answer } from './answer-schema.ts';

export async function viewPerson(
  _core: Core,
  _user: UserPrincipal,
  _personId: PersonId,
  _body: { declarationId: string },
  _language: 'en' | 'cy',
): Promise<Result<Answer, Problem>> {
  return failed({ code: 'service-unavailable' });
}
