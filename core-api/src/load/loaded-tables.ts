import type { LoadedTables } from '../store/bulk-session.ts';

/** Everything that a load writes. How the feeds stand (`GET /v1/feeds`) can be asked meanwhile; about people nothing can. */
export const loadedTables: LoadedTables = {
  closed: [
    'record', 'variant', 'look', 'edge', 'person', 'person_event', 'place', 'place_look', 'place_variant', 'place_event', 'record_place', 'batch', 'name_token', 'name_frequency', 'name_snapshot', 'pair_rule',
  ],
  open: ['feed_state', 'generation', 'quarantine'],
};
