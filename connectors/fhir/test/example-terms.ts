import { agreementSchema } from '../src/relevance/agreement-schema.ts';
import type { Agreement } from '../src/relevance/agreement-schema.ts';
import { contactsSchema } from '../src/mapping/contacts-schema.ts';
import type { Contacts } from '../src/mapping/contacts-schema.ts';

/** An agreement under which emergency attendances are relevant and nothing else is. */
export const exampleAgreement: Agreement = agreementSchema.parse({
  reference: 'Test agreement', reviewedBy: 'Test', reviewedOn: '2026-10-01',
  rules: [{ id: 'emergency', activity: ['emergency-attendance'], do: 'send' }],
});

export const exampleContacts: Contacts = contactsSchema.parse({ standard: { team: 'Safeguarding hub', phone: '01632 960001' } });
