import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed } from '../shared/result.ts';
import type { Answer } from './answer-schema.ts';
import type { SearchRequest } from './question-schema.ts';

export async function searchPeople(_core: Core, _user: UserPrincipal, _body: SearchRequest, _language: 'en' | 'cy'): Promise<Result<Answer, Problem>> {
  return failed({ code: 'service-unavailable' });
}
