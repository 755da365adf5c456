import type { AuditEvent, AuditEventAgent, AuditEventEntity } from 'fhir/r4.js';

import type { ExportedLeaf } from '../../store/sql/list-exported-leaves.ts';
import type { OpenedLeaf } from '../reading/open-leaf.ts';
import { absent, balpProfiles, codes, conceptOf } from './balp-codes.ts';

/** The kinds of leaf that disclose something, by the interaction that they were. Other kinds fall under no pattern of BALP. */
export const exportedKinds = { 'search-answered': 'search', 'addresses-looked-up': 'search', 'ambient-checked': 'search', 'person-viewed': 'read', 'place-viewed': 'read', 'override-viewed': 'read' } as const;

/** What was asked, for `entity.query`: handed out, kept back, or gone. */
export type ExportedTerms = { readonly state: 'kept'; readonly terms: unknown } | { readonly state: 'masked' | 'expired' | 'none' };
export type BalpInput = {
  readonly leaf: ExportedLeaf;
  readonly open: OpenedLeaf;
  readonly terms: ExportedTerms;
  readonly coreUrl: string;
  /** The promise that the leaf is in the log (receipt.ts), and the proof that it is, once it has its place. */
  readonly receipt: string;
  readonly proof: string | undefined;
};

/**
 * A leaf as FHIR R4 AuditEvents of IHE BALP: one for each person in the answer (PatientQuery, PatientRead), and one without a patient for an answer of nobody or of a place (Query, Read). Persons, accounts and clients are named by logical references to
 * this installation; purposes are the declared gateways. An extension has what the leaf's hash is made of, a receipt of it and the proof of its place in the signed log, so that the event is checked without us (docs/audit.md).
 */
export function balpEvents(input: BalpInput): AuditEvent[] {
  const people = (input.open.payload?.people ?? []).map((one) => (typeof one === 'string' ? one : one.personId));
  return people.length === 0 ? [balpEvent(input, undefined, 0)] : people.map((personId, at) => balpEvent(input, personId, at));
}

function balpEvent(input: BalpInput, personId: string | undefined, at: number): AuditEvent {
  const { leaf, coreUrl, open } = input;
  const isSearch = interactionOf(leaf.kind) === 'search';
  const profile = isSearch ? (personId === undefined ? 'query' : 'patientQuery') : personId === undefined ? 'read' : 'patientRead';
  const purposes = (open.gateways ?? []).map((code) => conceptOf({ system: `${coreUrl}/gateways`, code }));
  return {
    resourceType: 'AuditEvent',
    id: at === 0 ? leaf.leafId : `${leaf.leafId}-${at}`,
    meta: { profile: [balpProfiles[profile]] },
    extension: [leafExtension(input)],
    type: { ...codes.rest },
    subtype: [{ ...(isSearch ? codes.search : codes.read) }, { system: `${coreUrl}/audit-kinds`, code: leaf.kind }],
    action: isSearch ? 'E' : 'R',
    recorded: leaf.at.toISOString(),
    outcome: '0',
    ...(purposes.length === 0 ? {} : { purposeOfEvent: purposes }),
    agent: agentsOf(input, isSearch),
    source: { observer: { identifier: { system: 'urn:ietf:rfc:3986', value: coreUrl } }, type: [{ ...codes.applicationServer }] },
    entity: [...(isSearch ? [queryEntity(input.terms)] : [dataEntity(input)]), ...(personId === undefined ? [] : [patientEntity(coreUrl, personId)])],
  };
}

/** A kind that is not exported is a slip of the caller, and read as the lesser. */
function interactionOf(kind: string): 'search' | 'read' {
  const interactions: Readonly<Record<string, 'search' | 'read'>> = exportedKinds;
  return interactions[kind] ?? 'read';
}

/** In a query the client is the source, in a read the server is (BALP). Whence a client called is in no leaf. */
function agentsOf({ leaf, coreUrl, open }: BalpInput, isSearch: boolean): AuditEventAgent[] {
  const [client, server] = isSearch ? [codes.source, codes.destination] : [codes.destination, codes.source];
  const purposes = (open.gateways ?? []).map((code) => conceptOf({ system: `${coreUrl}/gateways`, code }));
  return [
    { type: conceptOf(client), who: { identifier: { system: `${coreUrl}/clients`, value: leaf.clientId ?? 'own-sign-in' } }, requestor: leaf.accountId === null, network: absent('unknown') },
    { type: conceptOf(server), who: { identifier: { system: 'urn:ietf:rfc:3986', value: coreUrl } }, requestor: false, network: { address: coreUrl, type: '5' } },
    ...(leaf.accountId === null
      ? []
      : [{ type: conceptOf(codes.recipient), who: { identifier: { system: `${coreUrl}/accounts`, value: leaf.accountId } }, requestor: true, ...(purposes.length === 0 ? {} : { purposeOfUse: purposes }) }]),
  ];
}

function queryEntity(terms: ExportedTerms): AuditEventEntity {
  const entity = { type: { ...codes.systemObject }, role: { ...codes.queryRole } };
  if (terms.state === 'kept') return { ...entity, query: Buffer.from(JSON.stringify(terms.terms)).toString('base64') };
  return { ...entity, _query: absent(terms.state === 'masked' ? 'masked' : 'unknown') };
}

function dataEntity({ leaf, coreUrl }: BalpInput): AuditEventEntity {
  return { what: { identifier: { system: `${coreUrl}/declarations`, value: leaf.declarationId ?? leaf.leafId } }, type: { ...codes.systemObject }, role: { ...codes.domainResource } };
}

function patientEntity(coreUrl: string, personId: string): AuditEventEntity {
  return { what: { type: 'Patient', identifier: { system: `${coreUrl}/people`, value: personId } }, type: { ...codes.person }, role: { ...codes.patientRole } };
}

/** Of what was answered the leaf has a salted commitment alone: without the salt it proves when who did what under which declaration, and lets nobody guess whom it was about. */
function leafExtension({ leaf, coreUrl, open, receipt, proof }: BalpInput): NonNullable<AuditEvent['extension']>[number] {
  return {
    url: `${coreUrl}/fhir/StructureDefinition/audit-leaf`,
    extension: [
      { url: 'leaf', valueString: leaf.leafId },
      { url: 'hash', valueBase64Binary: leaf.hash.toString('base64') },
      { url: 'header', valueString: leaf.header },
      { url: 'commitment', valueBase64Binary: leaf.commitment.toString('base64') },
      { url: 'receipt', valueString: receipt },
      ...(leaf.position === null ? [] : [{ url: 'position', valueInteger: leaf.position }]),
      ...(proof === undefined ? [] : [{ url: 'proof', valueBase64Binary: Buffer.from(proof).toString('base64') }]),
      ...(open.payload === undefined ? [{ url: 'answered', valueCode: 'gone' }] : []),
    ],
  };
}
