import { statement } from '../statement.ts';

/** Nothing is decided on this pair any more; the verdicts themselves stay. */
export const deletePairRule = statement<[sourceA: Buffer, sourceB: Buffer, origin: string]>({
  name: 'delete-pair-rule',
  text: 'delete from pair_rule where source_a = $1 and source_b = $2 and origin = $3',
});
