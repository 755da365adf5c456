import { statement } from '../statement.ts';

/** Keeps scored pairs at or above the review floor, the smaller id first. */
export const insertEdges = statement<[looksA: readonly string[], looksB: readonly string[], weights: readonly number[], model: string]>({
  name: 'insert-edges',
  index: 'edge_pkey',
  text: `
    insert into edge (look_a, look_b, weight, model)
    select least(e.look_a, e.look_b), greatest(e.look_a, e.look_b), e.weight, $4
    from unnest($1::uuid[], $2::uuid[], $3::real[]) as e(look_a, look_b, weight)
    on conflict (look_a, look_b) do update set weight = excluded.weight, model = excluded.model
  `,
});
