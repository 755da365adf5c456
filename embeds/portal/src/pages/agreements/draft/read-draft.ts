import type { operations } from '@mast/openapi';

import { choiceOf } from '../../../http/choice-of.ts';
import { dayField } from '../../../http/day-field.ts';
import type { Form } from '../../../http/form.ts';
import { listOf, textOf } from '../../../http/form.ts';
import { isId } from '../../../http/is-id.ts';
import { wholeNumber } from '../../../http/whole-number.ts';
import type { Fault } from '../../../page/fault.ts';
import { fault } from '../faults.ts';
import type { DraftRows } from './draft-faults.ts';
import type { Row } from './rows.ts';
import { filled, rowsOf } from './rows.ts';

type Draft = operations['draftAgreement']['requestBody']['content']['application/json'];
type Kind = Draft['documents'][number]['kind'];

export const documentKinds: readonly Kind[] = ['dsa', 'dpa', 'mou', 'contract'];
/** What an agreement may allow, as the form's ticks name it. */
export const allowances = ['review', 'categories', 'readerLocations', 'openAcrossAges'] as const;

/** A draft as the core takes it, or what is wrong with the form; with the rows on which its lists stood. */
export type ReadDraft = { readonly draft: Draft; readonly faults: readonly Fault[]; readonly rows: DraftRows };

/** Reads the form of a draft: what can be seen without knowing feeds and accounts is said here, at its field; the core says the rest. */
export function readDraft(form: Form, agreement: string, own: string): ReadDraft {
  const faults: Fault[] = [];
  const need = (holds: boolean, ...at: Parameters<typeof fault>): void => {
    if (!holds) faults.push(fault(...at));
  };
  need(/^[a-z0-9][a-z0-9-]{0,62}$/.test(agreement), 'agreement', 'agreement');
  const [from, to] = [dayField(form, 'validFrom'), dayField(form, 'validTo')];
  need(from.kind === 'day', from.kind === 'wrong' ? 'day' : 'validFrom', 'validFrom');
  need(to.kind !== 'wrong', 'day', 'validTo');
  if (from.kind === 'day' && to.kind === 'day') need(to.day >= from.day, 'validTo', 'validTo');
  const displayMonths = wholeNumber(textOf(form, 'displayMonths'), 1, 120);
  const storageMonths = wholeNumber(textOf(form, 'storageMonths'), 1, 600);
  need(displayMonths !== undefined, 'displayMonths', 'displayMonths');
  need(storageMonths !== undefined, 'storageMonths', 'storageMonths');
  need(displayMonths === undefined || storageMonths === undefined || storageMonths >= displayMonths, 'storageLess', 'storageMonths');
  const [auditMonths, searchTermMonths] = [optionalNumber(form, 'auditMonths', 12), optionalNumber(form, 'searchTermMonths', 3)];
  need(auditMonths !== 'wrong', 'auditMonths', 'auditMonths');
  need(searchTermMonths !== 'wrong', 'searchTermMonths', 'searchTermMonths');
  const which = choiceOf(form, 'gatewaysWhich', ['all', 'some']);
  const gateways = [...listOf(form, 'gateways')];
  need(which !== undefined, 'gatewaysWhich', 'gatewaysWhich');
  // Ticks beside "every gateway" would be dropped unseen, and the agreement let more be asked than was meant.
  need(which !== 'all' || gateways.length === 0, 'gatewaysBoth', 'gatewaysWhich');
  need(which !== 'some' || gateways.length > 0, 'gateways', 'gateways');
  const feeds = filled(rowsOf(form, 'feeds'));
  need(feeds.length > 0, 'feeds', 'feedId-0');
  for (const { row, first, second } of feeds) {
    need(first !== '', 'feedOrganisation', `feedOrganisation-${row}`);
    need(second !== '', 'feedId', `feedId-${row}`);
  }
  const readers = [...listOf(form, 'readers')];
  need(readers.length > 0, 'readers', 'readers');
  const documents = filled(rowsOf(form, 'documents'));
  const hashOf = ({ second }: Row): string => second.replaceAll(/\s/g, '').toLowerCase();
  need(documents.length > 0, 'documents', 'documentNumber-0');
  for (const each of documents) {
    need(documentKinds.some((kind) => kind === each.first), 'documentKind', `documentKind-${each.row}`);
    need(/^[0-9a-f]{64}$/.test(hashOf(each)), 'documentNumber', `documentNumber-${each.row}`);
  }
  const others = filled(rowsOf(form, 'signatories'));
  const colleagues = listOf(form, 'ownSignatories').filter(isId);
  need(others.length + colleagues.length > 0, 'signatories', 'ownSignatories');
  for (const { row, first, second } of others) {
    need(first !== '', 'signatoryOrganisation', `signatoryOrganisation-${row}`);
    need(isId(second.toLowerCase()), 'signatoryAccount', `signatoryAccount-${row}`);
  }
  const allows = listOf(form, 'allows');
  return {
    draft: {
      agreement,
      validFrom: from.kind === 'day' ? from.day : '',
      ...(to.kind === 'day' ? { validTo: to.day } : {}),
      displayMonths: displayMonths ?? 0,
      storageMonths: storageMonths ?? 0,
      ...(typeof auditMonths === 'number' ? { auditMonths } : {}),
      ...(typeof searchTermMonths === 'number' ? { searchTermMonths } : {}),
      allowsReview: allows.includes('review'),
      allowsCategories: allows.includes('categories'),
      allowsReaderLocations: allows.includes('readerLocations'),
      allowsOpenAcrossAges: allows.includes('openAcrossAges'),
      ...(which === 'some' ? { gateways } : {}),
      contributors: feeds.map(({ first, second }) => ({ organisation: first, feedId: second })),
      readers,
      documents: documents.map((each) => ({ kind: documentKinds.find((kind) => kind === each.first) ?? 'dsa', sha256: hashOf(each) })),
      signatories: [...others.map(({ first, second }) => ({ organisation: first, accountId: second.toLowerCase() })), ...colleagues.map((accountId) => ({ organisation: own, accountId }))],
    },
    faults,
    rows: { contributors: feeds.map(({ row }) => row), documents: documents.map(({ row }) => row), signatories: others.map(({ row }) => row) },
  };
}

/** A whole number up to 600, where one was written. */
function optionalNumber(form: Form, name: string, least: number): number | 'wrong' | undefined {
  const text = textOf(form, name);
  return text === '' ? undefined : (wholeNumber(text, least, 600) ?? 'wrong');
}
