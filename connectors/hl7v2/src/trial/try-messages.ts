import { maskRecord } from '@mast/connector-kit';

import { foldAll } from '../fold/fold.ts';
import type { FoldContext } from '../fold/fold.ts';
import { groupMessages } from '../fold/group.ts';
import type { KeptMessage } from '../fold/kept-message.ts';
import { judge } from '../mapping/judge.ts';
import type { Judgement } from '../mapping/judge.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import { readHeader } from '../message/read-header.ts';
import { createTally, reasonOf } from './tally.ts';
import type { Counts, TallyReport, Unreadable } from './tally.ts';

/** What one message comes to. `place` is its number in its file, from 1. */
export type TriedMessage = { readonly file: string; readonly place: number; readonly event: string; readonly outcome: 'sent' | 'kept' | 'waits' | 'discarded' | 'dead'; readonly rule: string };
export type Trial = {
  readonly tally: TallyReport;
  readonly records: Counts;
  /** Contacts that were told of and are not sent, by rule. */
  readonly leftOut: Counts;
  readonly messages: readonly TriedMessage[];
  /** The first records, masked. */
  readonly rows: readonly unknown[];
};
export type TrialMessage = { readonly file: string; readonly place: number; readonly bytes: Uint8Array };

const mostRows = 20;

/**
 * Tries messages without sending or storing anything: what would be sent, kept and discarded, and why. `sent`: a record comes of it; `kept`: it changes one or belongs to a person with one; `waits`: kept sealed for `waitHours`
 * in case a relevant contact follows, then discarded.
 */
export function tryMessages(messages: readonly TrialMessage[], mapping: MappingConfig, context: FoldContext, now: Date): Trial {
  const tally = createTally(mapping);
  const judged = messages.map(({ file, place, bytes }) => {
    const header = readHeader(bytes);
    const judgement: Judgement | Unreadable = header.ok ? judge(bytes, header.value, mapping, { receivedAt: now }) : { kind: 'unreadable', rule: header.failure.code };
    tally.add(judgement, header.ok ? header.value : undefined);
    return { file, place, judgement, event: header.ok ? header.value : undefined };
  });
  const kept = judged.flatMap(({ judgement }) => (judgement.kind === 'kept' ? [judgement.message] : []));
  const { rows, isRelevant, leftOut } = foldGroups(kept, mapping, context);
  return {
    tally: tally.report(),
    records: countBy(rows, ({ record }) => record.service),
    leftOut,
    rows: rows.slice(0, mostRows).map(({ record }) => maskRecord(record)),
    messages: judged.map(({ file, place, judgement, event }) => ({ file, place, event: nameOf(event), ...outcomeOf(judgement, isRelevant) })),
  };
}

function foldGroups(kept: readonly KeptMessage[], mapping: MappingConfig, context: FoldContext): { rows: ReturnType<typeof foldAll>['rows']; isRelevant: ReadonlySet<KeptMessage>; leftOut: Counts } {
  const rows: ReturnType<typeof foldAll>['rows'] = [];
  const rules: string[] = [];
  const isRelevant = new Set<KeptMessage>();
  for (const group of groupMessages(kept)) {
    const folded = foldAll(group, mapping, context);
    rows.push(...folded.rows);
    rules.push(...folded.leftOut.map(({ rule }) => rule));
    if (folded.rows.length > 0) for (const message of group) isRelevant.add(message);
  }
  return { rows, isRelevant, leftOut: countBy(rules, (rule) => rule) };
}

function outcomeOf(judgement: Judgement | Unreadable, isRelevant: ReadonlySet<KeptMessage>): Pick<TriedMessage, 'outcome' | 'rule'> {
  switch (judgement.kind) {
    case 'kept': {
      const { message } = judgement;
      if (!isRelevant.has(message)) return { outcome: 'waits', rule: message.sensitive === true ? 'sensitive-service' : 'no-relevant-contact' };
      return message.weight === 'contact' ? { outcome: 'sent', rule: 'relevant-contact' } : { outcome: 'kept', rule: 'person-with-relevant-contact' };
    }
    case 'discarded':
      return { outcome: 'discarded', rule: judgement.rule };
    case 'dead': case 'unreadable':
      return { outcome: 'dead', rule: reasonOf(judgement) };
  }
}

function nameOf(header: { readonly type: string; readonly event: string } | undefined): string {
  return header !== undefined && /^[A-Z]{3}$/.test(header.type) && /^[A-Z]\d\d$/.test(header.event) ? `${header.type}^${header.event}` : '?';
}

function countBy<Item>(items: readonly Item[], name: (item: Item) => string): Counts {
  return Object.fromEntries([...Map.groupBy(items, name)].map(([key, those]): [string, number] => [key, those.length]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
