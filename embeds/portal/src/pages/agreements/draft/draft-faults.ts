import type { CoreProblem } from '../../../core/core-fault.ts';
import type { Fault } from '../../../page/fault.ts';
import { faultsOf } from '../../../page/fault.ts';
import type { FaultName } from '../faults.ts';
import { fault } from '../faults.ts';

/** On which rows of the form the contributors, documents and signatories of a draft stood; signatories after those are the ticked ones of the own organisation. */
export type DraftRows = { readonly contributors: readonly number[]; readonly documents: readonly number[]; readonly signatories: readonly number[] };

/** Where in a list the core found something: the entry (empty: the list as a whole), the member of it, the rule. */
type Place = { readonly index: string; readonly member: string; readonly rule: string; readonly rows: DraftRows };
type Found = readonly [field: string, name: FaultName];

const known: Readonly<Partial<Record<string, (place: Place) => Found>>> = {
  agreement: () => ['agreement', 'agreement'],
  validFrom: () => ['validFrom', 'validFrom'],
  validTo: () => ['validTo', 'validTo'],
  displayMonths: () => ['displayMonths', 'displayMonths'],
  storageMonths: ({ rule }) => ['storageMonths', rule === 'at-least-display-months' ? 'storageLess' : 'storageMonths'],
  auditMonths: () => ['auditMonths', 'auditMonths'],
  searchTermMonths: () => ['searchTermMonths', 'searchTermMonths'],
  gateways: ({ rule }) => ['gateways', rule === 'known' ? 'gatewayUnknown' : 'gateways'],
  readers: ({ rule }) => ['readers', rule === 'own-organisation-is-a-party' ? 'ownParty' : rule === 'two-parties' ? 'twoParties' : 'readers'],
  contributors({ index, member, rule, rows }) {
    if (index === '') return ['feedId-0', rule === 'unique' ? 'twice' : 'feeds'];
    const row = rows.contributors[Number(index)] ?? 0;
    return member === 'organisation' ? [`feedOrganisation-${row}`, 'feedOrganisation'] : [`feedId-${row}`, 'feedUnknown'];
  },
  documents: ({ index, rule, rows }) => (index === '' ? ['documentNumber-0', rule === 'unique' ? 'twice' : 'documents'] : [`documentNumber-${rows.documents[Number(index)] ?? 0}`, 'documentNumber']),
  signatories({ index, member, rule, rows }) {
    if (index === '') return ['ownSignatories', rule === 'unique' ? 'twice' : 'signatories'];
    const row = rows.signatories[Number(index)];
    const name = rule === 'party' ? 'signatoryParty' : member === 'accountId' ? 'signatoryUnknown' : 'signatoryOrganisation';
    return [row === undefined ? 'ownSignatories' : `${member === 'organisation' ? 'signatoryOrganisation' : 'signatoryAccount'}-${row}`, name];
  },
};

/** What the core said of a draft, each at the field or row that it is about. */
export function draftFaults(problem: CoreProblem, rows: DraftRows): readonly Fault[] {
  return faultsOf(problem, (pointer, rule) => {
    const [, list = '', index = '', member = ''] = pointer.split('/');
    const found = Object.hasOwn(known, list) ? known[list]?.({ index, member, rule, rows }) : undefined;
    return found === undefined ? undefined : { field: found[0], text: fault(found[1]).text };
  });
}
