/** What can be counted; every one of them is told from the start, at 0. */
const counters = [
  'connections_opened', 'connections_refused_limit', 'connections_refused_address', 'connections_refused_certificate', 'connections_closed_idle', 'connections_closed_slow', 'connections_closed_junk', 'connections_closed_size', 'connections_evicted',
  'frames', 'frames_without_final_cr', 'frames_restarted', 'junk_bytes', 'acks_ignored',
  'answers_accepted', 'answers_refused', 'unanswered',
  'messages_stored', 'messages_repeated', 'control_ids_reused', 'messages_kept', 'messages_discarded', 'messages_dead', 'messages_twice_in_journal', 'charset_unknown', 'charset_fallbacks', 'batches',
  'files_taken', 'files_repeated', 'files_held',
  'dead_letters_judged_again', 'dead_letters_erased', 'kept_swept', 'journal_damaged', 'journal_cut_bytes', 'journal_write_failures',
  'pages', 'rows_sent', 'rows_shadow', 'rows_quarantined', 'delivery_failures', 'folds', 'fold_failures',
] as const;
export type Counter = (typeof counters)[number];

/** What stands at a moment. */
export type Gauge = 'connections' | 'bytes_held' | 'oldest_partial_seconds' | 'backlog_messages' | 'oldest_open_seconds' | 'dead_letters' | 'oldest_dead_seconds' | 'refusing' | 'dead_letters_old' | 'files_waiting' | 'files_holding' | 'files_strange' | 'files_old' | 'oldest_file_seconds' | 'inbox_unreadable' | 'former_key_needed';

/** Counts and states of one listener, in names and numbers only. */
export type Meters = {
  count(counter: Counter, by?: number): void;
  set(gauge: Gauge, value: number): void;
  /** Refusals and dead letters by code: few codes, none made of what a sender wrote. */
  countRule(kind: 'refused' | 'discarded' | 'dead', rule: string): void;
  value(gauge: Gauge): number;
  values(): Readonly<Record<string, number>>;
};

export function createMeters(): Meters {
  const values = new Map<string, number>(counters.map((counter) => [`${counter}_total`, 0]));
  const add = (name: string, by: number): void => void values.set(name, (values.get(name) ?? 0) + by);
  return {
    count: (counter, by = 1) => add(`${counter}_total`, by),
    set: (gauge, value) => void values.set(gauge, value),
    countRule: (kind, rule) => add(`${kind}_${rule.replaceAll('-', '_')}_total`, 1),
    value: (gauge) => values.get(gauge) ?? 0,
    values: () => Object.fromEntries(values),
  };
}
