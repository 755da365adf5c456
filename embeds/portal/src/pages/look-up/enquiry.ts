import type { Answer, Declaration, Member, SubjectKind } from '@mast/panel/answer';
import type { components } from '@mast/openapi';

import type { Session } from '../../session/session.ts';
import { slot } from '../../session/slot.ts';
import type { Language } from '../../words/language.ts';

export type Question = { readonly person?: components['schemas']['PersonQuestion']; readonly address?: components['schemas']['AddressQuestion'] };
export type Completion = components['schemas']['AddressLookup'];

/** An answer, and the language of the words in it. */
export type Answered = { readonly answer: Answer; readonly language: Language };

/** One question that was asked and what came of it. A family case has one for each member asked about. */
export type Asking = {
  readonly question: Question;
  readonly answered: Answered;
  /** What was opened of it, by the id of a person or place: views of their own, each audited as such. */
  readonly views: Map<string, Answered>;
};

/** What goes on under one declaration. It lies in the session, and nowhere longer than the declaration holds. */
export type Enquiry = {
  readonly declarationId: string;
  readonly kind: SubjectKind;
  /** ISO instant. */
  readonly expiresAt: string;
  readonly forReview: boolean;
  readonly reference: string | undefined;
  referenceDue: string | undefined;
  readonly members: readonly Member[] | undefined;
  readonly askings: Asking[];
  completion: (Completion & { readonly postcode: string; readonly query: string }) | undefined;
  /** What came of calling, by involvement: the last word counts. */
  readonly outcomes: Map<string, string>;
  readonly concerns: Set<string>;
};

const enquiries = slot<Map<string, Enquiry>>('enquiries');

/** Enquiries open at once, in as many windows; the oldest makes way (judgement). */
const most = 8;

/** The enquiries of this session that still hold; those whose declaration has ended are thrown away with what was answered. */
export function liveEnquiries(session: Session, now: Date): readonly Enquiry[] {
  const all = enquiries.of(session) ?? new Map<string, Enquiry>();
  for (const [id, { expiresAt }] of all) if (new Date(expiresAt) <= now) all.delete(id);
  return [...all.values()];
}

/** The enquiry under this declaration; undefined when it has ended or is not of this session. */
export function findEnquiry(session: Session, now: Date, declarationId: string): Enquiry | undefined {
  return liveEnquiries(session, now).find((each) => each.declarationId === declarationId);
}

/** A new enquiry under a declaration. */
export function openEnquiry(session: Session, declaration: Declaration, of: { readonly kind: SubjectKind; readonly members?: readonly Member[] | undefined; readonly reference?: string | undefined }): Enquiry {
  const enquiry: Enquiry = {
    declarationId: declaration.id,
    kind: of.kind,
    expiresAt: declaration.expiresAt,
    forReview: declaration.forReview === true,
    reference: of.reference,
    referenceDue: declaration.referenceDue,
    members: of.members,
    askings: [],
    completion: undefined,
    outcomes: new Map(),
    concerns: new Set(),
  };
  const all = enquiries.of(session) ?? new Map<string, Enquiry>();
  const [oldest] = all.keys();
  if (all.size >= most && oldest !== undefined) all.delete(oldest);
  all.set(enquiry.declarationId, enquiry);
  enquiries.keep(session, all);
  return enquiry;
}
