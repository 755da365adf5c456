import type { AccountId, DeclarationId, OrganisationId } from '../shared/brands.ts';
import type { AmbientEvent } from './ambient-events.ts';
import type { MisuseEvent } from './misuse-events.ts';
import type { ProtectionEvent } from './protection-events.ts';
import type { PeopleEvent } from './people-events.ts';
import type { ReadingEvent } from './reading-events.ts';
import type { RightsEvent } from './rights-events.ts';

/** Who did it, in clear: ids only. */
export type AuditActor = {
  readonly organisationId: OrganisationId;
  readonly accountId?: AccountId | undefined;
  /** A connector, or the embed host that spoke for the account. */
  readonly clientId?: string | undefined;
};

/**
 * Everything that is audited: a closed union, so that a new kind of disclosure does not compile until it says what it records. Payloads are
 * sealed, and the header never holds anything personal. What was asked, in words, stands in the trace of the leaf (trace.ts), which goes before the rest.
 */
export type AuditEvent =
  | {
      readonly kind: 'declaration-made';
      readonly declarationId: DeclarationId;
      readonly payload: {
        gateways: readonly string[];
        subject: string;
        reasonCode: string | undefined;
        reference: string | undefined;
        /** Until when the reference is to be given, where there was none. */
        referenceDue: string | undefined;
        /** Information governance looks at it afterwards. */
        forReview: boolean;
        /** How many people of a family case may be asked about; their names stand with each search. */
        members: number | undefined;
        /** Which words the user acknowledged. */
        acknowledgement: string;
        launched: boolean;
      };
    }
  | {
      readonly kind: 'declaration-refused';
      readonly declarationId?: undefined;
      /** The gateways that exist, of those named; what was written is not kept. */
      readonly payload: { code: string; rules: readonly string[]; gateways: readonly string[]; subject: string };
    }
  | {
      readonly kind: 'reference-given';
      readonly declarationId: DeclarationId;
      readonly payload: { reference: string };
    }
  | {
      readonly kind: 'search-answered';
      readonly declarationId: DeclarationId;
      readonly payload: AnswerPayload;
    }
  | {
      readonly kind: 'person-viewed' | 'place-viewed';
      readonly declarationId: DeclarationId;
      readonly payload: AnswerPayload;
    }
  | {
      readonly kind: 'addresses-looked-up';
      readonly declarationId: DeclarationId;
      readonly payload: { gateways: readonly string[]; places: readonly { placeId: string; records: readonly RecordVersion[] }[]; answerDigest: string; feeds: AnswerPayload['feeds'] };
    }
  | {
      readonly kind: 'question-refused';
      readonly declarationId: DeclarationId;
      readonly payload: { code: string };
    }
  | {
      readonly kind: 'batch-applied';
      readonly declarationId?: undefined;
      readonly payload: { feedId: string; sequence: number; mode: string; counts: Readonly<Record<string, number>> };
    }
  | ClientEvent
  | PeopleEvent
  | SignInEvent
  | ReviewEvent
  | { readonly kind: 'override-viewed'; readonly declarationId: DeclarationId; readonly payload: AnswerPayload & { overrideId: string } }
  | ProtectionEvent
  | AmbientEvent
  | RightsEvent
  | FeedEvent
  | DeskEvent
  | ReadingEvent
  | AgreementEvent
  | DisputeEvent
  | MisuseEvent;

/** Kinds that disclose somebody's records or hold what was asked in words: they are written with a trace, and cannot be written without. */
export const tracedKinds = ['search-answered', 'person-viewed', 'place-viewed', 'addresses-looked-up', 'override-viewed', 'ambient-checked', 'review-viewed', 'declaration-made', 'audit-searched', 'record-views-read', 'rights-records-found', 'rights-content-read'] as const satisfies readonly AuditEvent['kind'][];
type TracedKind = (typeof tracedKinds)[number];
export type TracedEvent = Extract<AuditEvent, { kind: TracedKind }>;
export type UntracedEvent = Exclude<AuditEvent, { kind: TracedKind }>;

/** What organisations agree, stop and end, and what becomes of their data: ids, codes, hashes and counts. */
type AgreementEvent =
  | { readonly kind: 'agreement-drafted'; readonly declarationId?: undefined; readonly payload: { agreementId: string; version: number; termsSha256: string } }
  | { readonly kind: 'agreement-signed'; readonly declarationId?: undefined; readonly payload: { agreementId: string; version: number; termsSha256: string; inForce: boolean } }
  | { readonly kind: 'agreement-ended'; readonly declarationId?: undefined; readonly payload: { agreementId: string; ended: readonly number[]; withdrawn: readonly number[]; reason: string } }
  | { readonly kind: 'feed-suspended'; readonly declarationId?: undefined; readonly payload: { feedId: string; reason: string } }
  | { readonly kind: 'feed-reopening'; readonly declarationId?: undefined; readonly payload: { feedId: string; state: string } }
  | { readonly kind: 'organisation-leaving'; readonly declarationId?: undefined; readonly payload: { state: string; askedBy: string | null; approvedBy: string | null; counts: Readonly<Record<string, number>> } }
  | { readonly kind: 'retention-run'; readonly declarationId?: undefined; readonly payload: { day: string; expired: number; feeds: Readonly<Record<string, number>> } };

/** Who may sign for a machine: ids of clients and keys. */
type ClientEvent =
  | { readonly kind: 'client-key-requested' | 'client-key-approved'; readonly declarationId?: undefined; readonly payload: { clientId: string; kid: string; requestId: string } }
  | { readonly kind: 'client-key-revoked'; readonly declarationId?: undefined; readonly payload: { clientId: string; kid: string } }
  | { readonly kind: 'client-status-set'; readonly declarationId?: undefined; readonly payload: { clientId: string; status: string; reason: string } };

/** How people get in and out: ids and methods. Who was refused is counted, not kept: an address that was typed may be anybody's. */
type SignInEvent =
  | { readonly kind: 'signed-in'; readonly declarationId?: undefined; readonly payload: { sessionId: string; amr: readonly string[]; connection: string | null } }
  | { readonly kind: 'stepped-up' | 'signed-in-again'; readonly declarationId?: undefined; readonly payload: { sessionId: string } }
  | { readonly kind: 'password-asked'; readonly declarationId?: undefined; readonly payload: { linkId: string } }
  | { readonly kind: 'password-changed'; readonly declarationId?: undefined; readonly payload: { how: 'changed' | 'replaced'; linkId: string | null; ended: number } }
  | { readonly kind: 'sign-in-policy-changed'; readonly declarationId?: undefined; readonly payload: { before: object; after: object; askedBy?: string } }
  | { readonly kind: 'search-quota-changed'; readonly declarationId?: undefined; readonly payload: { before: object; after: object; askedBy?: string } }
  | { readonly kind: 'sign-in-link-used'; readonly declarationId?: undefined; readonly payload: { linkId: string; purpose: string } }
  | { readonly kind: 'factor-reset-asked'; readonly declarationId?: undefined; readonly payload: { resetId: string } }
  | { readonly kind: 'factor-reset-decided'; readonly declarationId?: undefined; readonly payload: { resetId: string; account: string; outcome: string; linkId: string | null } }
  | { readonly kind: 'identity-linked'; readonly declarationId?: undefined; readonly payload: { connection: string } }
  | { readonly kind: 'factor-enrolled'; readonly declarationId?: undefined; readonly payload: { factorId: string; factor: string } }
  | { readonly kind: 'factor-removed'; readonly declarationId?: undefined; readonly payload: { factorId: string | null; removed: number } }
  | { readonly kind: 'sessions-ended'; readonly declarationId?: undefined; readonly payload: { reason: string; account: string | null; sessions: readonly string[] } };

/** What people decide about who is who, and what they were shown for it: ids and codes. */
type ReviewEvent =
  | { readonly kind: 'reviews-listed'; readonly declarationId?: undefined; readonly payload: { reviews: readonly string[] } }
  | { readonly kind: 'review-viewed'; readonly declarationId?: undefined; readonly payload: { reviewId: string; contents: readonly string[]; rivals: readonly string[] } }
  | { readonly kind: 'review-verdict'; readonly declarationId?: undefined; readonly payload: { reviewId: string; verdictId: string; outcome: string; reason: string; effect: string } }
  | { readonly kind: 'review-outcomes-read'; readonly declarationId?: undefined; readonly payload: Readonly<Record<string, never>> }
  | { readonly kind: 'recalls-listed'; readonly declarationId?: undefined; readonly payload: { recalls: number } }
  | { readonly kind: 'separation-entered'; readonly declarationId?: undefined; readonly payload: { separationId: string; reason: string; action: string } }
  | { readonly kind: 'sources-merged'; readonly declarationId?: undefined; readonly payload: { feedId: string; verdictId: string; action: string } };

/** What a data lead says of a feed. */
type FeedEvent = { readonly kind: 'onboarding-recorded'; readonly declarationId?: undefined; readonly payload: { feedId: string; step: string; state: string; entryId: string } };

/** What came of reports, and who has to hear that something shown to them was wrong: ids, codes and counts. */
type DisputeEvent =
  | { readonly kind: 'dispute-ended'; readonly declarationId?: undefined; readonly payload: { disputeId: string; recordId: string; outcome: string; basis: string } }
  | { readonly kind: 'dispute-reopened'; readonly declarationId?: undefined; readonly payload: { disputeId: string; recordId: string } }
  | { readonly kind: 'recalls-withdrawn'; readonly declarationId?: undefined; readonly payload: { disputeId: string; declarations: readonly string[] } }
  | { readonly kind: 'disputes-listed'; readonly declarationId?: undefined; readonly payload: { disputes: number } }
  | { readonly kind: 'disclosures-searched'; readonly declarationId?: undefined; readonly payload: { disputeId: string; leaves: number; expired: number; broken: number; declarations: readonly string[] } }
  | { readonly kind: 'recalls-told'; readonly declarationId?: undefined; readonly payload: { recipients: number; declarations: readonly string[] } }
  | { readonly kind: 'recall-notices-listed'; readonly declarationId?: undefined; readonly payload: { declarations: readonly string[] } }
  | { readonly kind: 'recall-acknowledged'; readonly declarationId: DeclarationId; readonly payload: Readonly<Record<string, never>> }
  | { readonly kind: 'time-baseline-entered'; readonly declarationId?: undefined; readonly payload: { minutesLow: number; minutesHigh: number; sample: number; month: string } };

/** What people say of an answer, and who reads the trail: ids and codes. */
type DeskEvent =
  | { readonly kind: 'outcome-noted'; readonly declarationId: DeclarationId; readonly payload: { involvementId: string; outcome: string } }
  | { readonly kind: 'assurance-pack-read'; readonly declarationId?: undefined; readonly payload: { month: string } }
  | { readonly kind: 'outcome-figures-read'; readonly declarationId?: undefined; readonly payload: Readonly<Record<string, never>> }
  | { readonly kind: 'concern-raised'; readonly declarationId: DeclarationId; readonly payload: { concernId: string; involvementId: string; reason: string; reviewId: string | undefined; disputeId: string } }
  | { readonly kind: 'broker-message-sent'; readonly declarationId: DeclarationId; readonly payload: { messageId: string } }
  | { readonly kind: 'broker-case-opened'; readonly declarationId?: undefined; readonly payload: { caseId: string } }
  | { readonly kind: 'broker-cases-listed'; readonly declarationId?: undefined; readonly payload: { cases: number } }
  | { readonly kind: 'broker-case-read'; readonly declarationId?: undefined; readonly payload: { caseId: string } }
  | { readonly kind: 'broker-case-settled'; readonly declarationId?: undefined; readonly payload: { caseId: string; step: string } }
  | { readonly kind: 'broker-measures-read'; readonly declarationId?: undefined; readonly payload: Readonly<Record<string, never>> }
  | { readonly kind: 'directory-changed'; readonly declarationId?: undefined; readonly payload: { entryId: string; action: string } }
  | { readonly kind: 'project-contact-entered'; readonly declarationId?: undefined; readonly payload: { role: string } }
  | { readonly kind: 'declarations-listed'; readonly declarationId?: undefined; readonly payload: { waiting: string; declarations: number } }
  | { readonly kind: 'declaration-reason-read'; readonly declarationId: DeclarationId; readonly payload: Readonly<Record<string, never>> }
  | { readonly kind: 'declaration-reviewed'; readonly declarationId: DeclarationId; readonly payload: { outcome: string } };


/** A record that was read, and which wording of it. */
type RecordVersion = readonly [id: string, version: number];

/** Of what an answer was made: by person and by place, every record that was read for them. */
export type Disclosed = {
  readonly people: ReadonlyMap<string, { readonly weightBits: number; readonly records: readonly RecordVersion[]; readonly restricted: boolean; readonly household: readonly RecordVersion[] }>;
  readonly places: ReadonlyMap<string, readonly RecordVersion[]>;
};

/**
 * What was disclosed: a keyed digest of what was asked; every person and place listed, whose involvements were shown (`involvements`) and of which records the rest was made; how sure the match was; the scope it was
 * read under; and a keyed digest of the whole answer.
 */
export type AnswerPayload = {
  readonly searchId: string;
  readonly gateways: readonly string[];
  readonly questionDigest: string;
  readonly answerDigest: string;
  readonly people: readonly { personId: string; band: string; weightBits: number; involvements: readonly string[]; records: readonly RecordVersion[]; restricted: boolean; household: readonly RecordVersion[] }[];
  readonly places: readonly { placeId: string; involvements: readonly string[]; records: readonly RecordVersion[] }[];
  /** Whose open work was shown. */
  readonly openTeams: readonly { organisation: string; team: string }[];
  readonly total: number;
  readonly refine: boolean;
  readonly feeds: readonly { organisation: string; feed: string; state: string; lastGood: string | null }[];
};
