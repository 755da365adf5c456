import type { Agreement } from '../agreement/agreement-schema.ts';
import { judge } from '../agreement/judge.ts';
import { cellsOf, unreadable } from './cells.ts';
import type { Row } from './cells.ts';
import type { Mapping } from './mapping-schema.ts';
import type { Outcome } from './outcome.ts';
import { readAddresses } from './read-addresses.ts';
import { readContact } from './read-contact.ts';
import type { Contacts } from './read-contact.ts';
import { readPerson } from './read-person.ts';
import { childrensWork } from './work-kinds.ts';

/** What a row is read by, beside its own mapping. `today` is the London day. */
export type Terms = { readonly mapping: Mapping; readonly agreement: Agreement; readonly contacts: Contacts; readonly today: string };

const longestRef = 200;
/** Longest record that travels, in characters (judgement: a headline record has some 700); a page must fit 4 MB. */
const longestRecord = 64 * 1024;
const isChildrens: ReadonlySet<string> = new Set(childrensWork);

/**
 * One row to its outcome. Pure. First whether it may leave at all, then whether the agreement calls it relevant, and only then is a record made of it. What
 * cannot be judged stays behind; what is relevant and badly written travels in a form that core-api quarantines.
 */
export function mapRow(row: Row, terms: Terms): Outcome {
  const { mapping, agreement, contacts, today } = terms;
  const cells = cellsOf(row, mapping);
  const ref = cells.text(mapping.key);
  if (ref === undefined) return { kind: 'refused', column: mapping.key, rule: 'reference-missing' };
  // Space around it would make two references of one; control characters core-api refuses.
  if (ref.length > longestRef || row[mapping.key] !== ref || /\p{Cc}/u.test(ref)) return { kind: 'refused', column: mapping.key, rule: 'reference-unreadable' };
  const refuse = (column: string, rule: string): Outcome => ({ kind: 'refused', ref, column, rule });

  const sensitivity = cells.code(mapping.sensitivity) ?? 0;
  if (sensitivity === unreadable) return refuse(mapping.sensitivity?.column ?? '', 'code-unknown');
  if (sensitivity === 3) return refuse(mapping.sensitivity?.column ?? '', 'never-load');
  if (cells.text(mapping.merged) !== undefined) return { kind: 'left-out', ref, rule: 'merged-at-source' };

  const work = cells.code(mapping.work);
  if (work === undefined || work === unreadable) return refuse(mapping.work.column, 'code-unknown');
  const opened = cells.day(mapping.opened);
  if (opened === undefined || opened === unreadable) return refuse(mapping.opened, 'day-unreadable');
  const closed = cells.day(mapping.closed);
  if (closed === unreadable) return refuse(mapping.closed ?? '', 'day-unreadable');
  const adoption = cells.code(mapping.adoption) ?? 'none';
  if (adoption === unreadable) return refuse(mapping.adoption?.column ?? '', 'code-unknown');
  const risk = cells.code(mapping.risk);
  if (risk === unreadable) return refuse(mapping.risk?.column ?? '', 'code-unknown');

  const verdict = judge(agreement, { work, risk, closed }, today);
  if (!verdict.send) return { kind: 'left-out', ref, rule: verdict.rule };

  const { addresses, isPlaced } = readAddresses(cells, mapping.addresses, agreement.placements);
  const isAdoption = adoption !== 'none';
  const family = isAdoption ? undefined : cells.text(mapping.family);
  const caseRef = isAdoption ? undefined : cells.text(mapping.caseRef);
  const record = {
    sourceRef: ref,
    service: isChildrens.has(work) ? mapping.services.children : mapping.services.adults,
    kind: 'involvement',
    date: opened,
    ...(closed === undefined ? {} : { endDate: closed }),
    status: closed === undefined || closed > today ? 'open' : 'closed',
    ...(agreement.category ? { category: work } : {}),
    person: readPerson(cells, mapping.person, { isAdoption, today }),
    ...(isAdoption || addresses.length === 0 ? {} : { addresses }),
    ...(family === undefined ? {} : { household: [{ relation: 'family', sourceRef: family }] }),
    ...(caseRef === undefined ? {} : { caseRef }),
    contact: readContact(cells, mapping.contact, contacts),
    // Where a placed or adopted child lives is nobody's to see, whoever else has written it down: restricted, for every organisation's records of them.
    sensitivity: Math.max(sensitivity, verdict.sensitivity, isPlaced || isAdoption ? 1 : 0),
  };
  return JSON.stringify(record).length > longestRecord ? refuse(mapping.key, 'row-too-large') : { kind: 'record', ref, record };
}
