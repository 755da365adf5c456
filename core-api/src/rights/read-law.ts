import { rightsLaw } from './law.ts';
import type { RightsLawView } from './rights-content-schema.ts';
import { rightsKinds } from './rights-kinds.ts';

/** Time limits and exemptions as data, in one language. */
export function readRightsLaw(language: 'en' | 'cy'): RightsLawView {
  return {
    clocks: rightsKinds.map((kind) => {
      const { source, text, status } = rightsLaw.clocks[kind];
      return { kind, ...source, text: text[language], status };
    }),
    exemptions: rightsLaw.exemptions.map(({ id, title, text, test, source, status }) => ({ id, title: title[language], text: text[language], test: test[language], ...source, status })),
  };
}
