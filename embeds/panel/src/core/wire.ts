import type { components } from '@mast/openapi';

type Schemas = components['schemas'];

/** The API's own shapes under the panel's words: the only place that names a schema of the generated document. */
export type Answer = Schemas['Answer'];
export type AnswerPerson = Schemas['PersonAnswer'];
export type Involvement = Schemas['Involvement'];
export type Contact = Schemas['InvolvementContact'];
export type Coverage = Schemas['Coverage'];
export type Evidence = Schemas['Evidence'];
export type Organisation = Schemas['OrganisationName'];
export type Environment = Schemas['Answer']['environment'];
export type Me = Schemas['Me'];
export type Gateway = Schemas['Gateways']['gateways'][number];
export type SubjectKind = Schemas['SubjectKind'];
export type Declaration = Schemas['Declaration'];
/** Whom the host page launched the panel for, as its signed assertion says. */
export type LaunchSubject = NonNullable<NonNullable<Me['launch']>['subject']>;
export type DeclarationBody = { gateways: string[]; subject: SubjectKind; reason: string; reference: string; acknowledged: true };
