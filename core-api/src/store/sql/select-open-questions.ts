import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ reviewId: z.string(), subject: z.instanceof(Buffer) });

/** Open questions that clustering itself raised about these persons or these records. */
export const selectOpenQuestions = statement<[personIds: readonly string[], sourceMacs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-open-questions',
  index: 'review_person_a',
  row,
  text: `
    select review_id as "reviewId", subject from review where status = 'open' and kind in ('split', 'merge', 'contradiction', 'stale') and person_a is not null and person_a = any($1::uuid[])
    union select review_id, subject from review where status = 'open' and kind in ('split', 'merge', 'contradiction', 'stale') and person_b is not null and person_b = any($1::uuid[])
    union select review_id, subject from review where status = 'open' and kind in ('split', 'merge', 'contradiction', 'stale') and source_a is not null and source_a = any($2::bytea[])
    union select review_id, subject from review where status = 'open' and kind in ('split', 'merge', 'contradiction', 'stale') and source_b is not null and source_b = any($2::bytea[])
  `,
});
