import type { components, operations } from '@mast/openapi';

type Schemas = components['schemas'];

/** The API's own shapes under the panel's words: the only place that names a schema of the generated document. */
export type Answer = Schemas['Answer'];
export type AnswerPerson = Schemas['PersonAnswer'];
export type Involvement = Schemas['Involvement'];
export type Contact = Schemas['InvolvementContact'];
export type Disputed = Schemas['Disputed'];
export type Coverage = Schemas['Coverage'];
export type Evidence = Schemas['Evidence'];
export type Organisation = Schemas['OrganisationName'];
export type Environment = Schemas['Answer']['environment'];
export type Me = Schemas['Me'];
export type Gateways = Schemas['Gateways'];
export type Gateway = Gateways['gateways'][number];
export type SubjectKind = Schemas['SubjectKind'];
export type Declaration = Schemas['Declaration'];
export type DeclarationList = Schemas['DeclarationList'];
/** What the user asked when they were given a reference, under a declaration that is still live. */
export type ResumedQuestion = Schemas['ResumedQuestion'];
export type DeclarationBody = Schemas['DeclarationRequest'];
export type Household = Schemas['Household'];
export type OutcomeBody = Schemas['OutcomeRequest'];
export type Outcome = Schemas['Outcome'];
export type ConcernBody = Schemas['ConcernRequest'];
export type Concern = Schemas['Concern'];
export type BrokerBody = Schemas['BrokerMessageRequest'];
export type BrokerMessage = Schemas['BrokerMessage'];
export type AccessApplication = operations['createAccessApplication']['requestBody']['content']['application/json'];
/** Whom the host page launched the panel for, as its signed assertion says. */
export type LaunchSubject = NonNullable<NonNullable<Me['launch']>['subject']>;
/** One named member of a family case. */
export type Member = NonNullable<LaunchSubject['members']>[number];
