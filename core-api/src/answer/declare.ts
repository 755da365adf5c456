import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed } from '../shared/result.ts';
import type { DeclarationRequest, declarationSchema } from './question-schema.ts';

export async function declare(_core: Core, _user: UserPrincipal, _body: DeclarationRequest): Promise<Result<z.infer<typeof declarationSchema>, Problem>> {
  return failed({ code: 'service-unavailable' });
}
