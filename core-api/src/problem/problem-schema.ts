import { z } from 'zod';

import type { ProblemCode } from './codes.ts';
import { problemCodes } from './codes.ts';

/** Wire shape of every error. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ pointer: z.string(), rule: z.string() })).optional(),
    currentCursor: z.string().nullable().optional(),
    currentSequence: z.int().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. The pointers say where and which rule, never the rejected value.' });
