import type { Gateway } from '../access/gateway.ts';
import type { Language } from './language.ts';
import type { Gateways } from './me-schema.ts';

/** What an entry says that nobody has confirmed. The Welsh is a draft. */
const toBeConfirmed = {
  en: 'The wording: to be confirmed by an information-governance lawyer.',
  cy: "Y geiriad: i'w gadarnhau gan gyfreithiwr llywodraethu gwybodaeth.",
};

/** An entry of the catalogue in the reader's language, with the mark that it carries until somebody has signed it. */
export function shownGateway({ id, title, text, subjects, status, source, conditions, review, welsh, unverified }: Gateway, language: Language): Gateways['gateways'][number] {
  return {
    id,
    title: title[language],
    text: text[language],
    subjects: [...subjects],
    status,
    ...(status === 'confirmed' ? {} : { statusText: (unverified ?? toBeConfirmed)[language] }),
    source: `${source.act}, ${source.provision}`,
    conditions: conditions.map((condition) => condition[language]),
    review,
    welsh,
  };
}
