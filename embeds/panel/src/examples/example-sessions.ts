import type { Answer } from '../core/wire.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import { noDeeds } from '../state/deeds.ts';
import type { Asked, Session } from '../state/panel-state.ts';

/** An invented social worker asking about an invented child. */
export const exampleSession: Session = {
  me: {
    accountId: '0198f000-0000-7000-8000-000000000001',
    name: 'Nia Probert',
    organisation: { code: 'W06000011', name: 'Cwm Council' },
    role: 'practitioner',
    scopes: ['answer'],
    environment: 'demonstration',
    host: 'cwm-case',
  },
  subject: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } },
  subjectKind: 'child',
  resumable: undefined,
  offer: {
    reasons: [
      { code: 'new-concern', title: 'A new concern or referral has come in' },
      { code: 'strategy-discussion', title: 'A strategy discussion or meeting' },
      { code: 'missing-person', title: 'Somebody is missing' },
    ],
    acknowledgement: {
      id: 'misuse-2026-11',
      text: 'I need this to keep someone safe. Every question is recorded and reviewed. Misuse can lead to disciplinary proceedings and to prosecution, under section 170 of the Data Protection Act 2018 or section 1 of the Computer Misuse Act 1990.',
      offences: [{ act: 'Data Protection Act 2018', provision: '170' }],
    },
    gateways: [
    {
      id: 'children-act-1989-s47',
      title: 'Children Act 1989, section 47',
      text: 'Enquiries where there is reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm.',
      subjects: ['child', 'unknown-age', 'household', 'address'],
      status: 'to-be-confirmed',
      statusText: 'The wording: to be confirmed by an information-governance lawyer.',
      source: 'Children Act 1989, section 47; named bodies must help, 47(9) to (11)',
      conditions: [],
      review: false,
      welsh: 'draft',
    },
    {
      id: 'sswbwa-2014-s130',
      title: 'Social Services and Well-being (Wales) Act 2014, section 130',
      text: 'Duty to report a child who is suspected of being at risk of abuse, neglect or other harm.',
      subjects: ['child', 'unknown-age'],
      status: 'to-be-confirmed',
      statusText: 'The wording: to be confirmed by an information-governance lawyer.',
      source: 'Social Services and Well-being (Wales) Act 2014, section 130',
      conditions: [],
      review: false,
      welsh: 'draft',
    },
    {
      id: 'vital-interests',
      title: 'Vital interests (UK GDPR, article 6(1)(d) and 9(2)(c))',
      text: 'Life or limb is at risk now and no other gateway fits. A last resort; every use is reviewed.',
      subjects: ['child', 'adult', 'unknown-age', 'household', 'address'],
      status: 'to-be-confirmed',
      statusText: 'The wording: to be confirmed by an information-governance lawyer.',
      source: 'UK GDPR, articles 6(1)(d) and 9(2)(c)',
      conditions: [],
      review: true,
      welsh: 'draft',
    },
  ],
  },
};

/** The same asker about an address. */
export const addressSession: Session = {
  ...exampleSession,
  subject: { address: { line1: 'Flat 3', line2: '22 The High Street', town: 'Cwm', postcode: 'SA99 1AA' } },
  subjectKind: 'address',
};

/** The same asker about a family case of three. */
export const familySession: Session = {
  ...exampleSession,
  subject: {
    ...exampleSession.subject,
    members: [
      { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' },
      { given: 'Gethin', family: 'Jones', dateOfBirth: '2016-08-30' },
      { given: 'Rhian', family: 'Jones', dateOfBirth: '1984-02-01' },
    ],
  },
};

/** A declaration that may be sent. */
export const exampleDeclaration: DeclarationDraft = {
  members: undefined,
  gateways: ['children-act-1989-s47'],
  reasonCode: '',
  reason: 'Bruising seen at school today; strategy meeting at two.',
  reference: 'CW-2041',
  noReferenceYet: false,
  acknowledged: true,
};

/** An answer under an invented declaration, asked in English on its own day. */
export const askedOf = (answer: Answer): Asked => ({ declarationId: '0198f000-0000-7000-8000-0000000000d1', expiresAt: '2026-11-21T09:32:00.000Z', forReview: false, deeds: noDeeds(), answer, lang: 'en', today: answer.askedAt.slice(0, 10) });
