import { statement } from '../statement.ts';

/** What became of the listed viewers of some questions: `due` where what they saw has changed, `void` where it stays. */
export const settleRecalls = statement<[reviewIds: readonly string[], status: string, at: Date]>({
  name: 'settle-recalls',
  index: 'recall_review_id_idx',
  text: `
    update recall set status = $2, at = $3 where review_id = any($1::uuid[]) and status = 'listed'
  `,
});
