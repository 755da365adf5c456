/** How an answer is put in order before it is shown: the same for every screen. Pure; needs no browser. */
export { readProblem } from './core/read-problem.ts';
export type { PanelProblem, ProblemKind } from './core/panel-problem.ts';
export type { Answer, AnswerPerson, Contact, Coverage, Declaration, DeclarationBody, DeclarationList, Gateways, Household, Involvement, Me, Member, SubjectKind } from './core/wire.ts';
export { agencyRows } from './state/agency-rows.ts';
export type { AgencyRow } from './state/agency-rows.ts';
export { chronology } from './state/chronology.ts';
export type { Chronology, ChronologyLane, ChronologyMark } from './state/chronology.ts';
export { coverageSummary } from './state/coverage-summary.ts';
export { declarationBody } from './state/declaration-body.ts';
export { draftFaults, isReviewed, reasonBounds, referenceMax } from './state/declaration-draft.ts';
export type { DeclarationDraft, DraftFault } from './state/declaration-draft.ts';
export { brokerBounds } from './state/deeds.ts';
export { londonDay } from './state/london-day.ts';
export { sectorOf } from './state/sector.ts';
export type { Sector } from './state/sector.ts';
