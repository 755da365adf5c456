import type { Language } from '../answer/language.ts';

/** The way of a partner from the first talk to a feed that arrives every day, in the order in which it is gone (the programme's eight steps). */
export const onboardingSteps = [
  'agreement',
  'workshops',
  'schema-defined',
  'relevant-records-defined',
  'sample-extracted',
  'connection-set-up',
  'sample-received',
  'daily-updates',
] as const;

export type OnboardingStep = (typeof onboardingSteps)[number];

/** Steps that MAST sees for itself: they are done when they were seen, whatever anybody says. */
export const seenSteps = ['agreement', 'connection-set-up', 'sample-received', 'daily-updates'] as const satisfies readonly OnboardingStep[];

export type SeenStep = (typeof seenSteps)[number];

/** The Welsh is a draft until a translator has read it. */
export const stepTitles: Readonly<Record<OnboardingStep, Readonly<Record<Language, string>>>> = {
  agreement: { en: 'Data-sharing agreement in force', cy: 'Cytundeb rhannu data mewn grym' },
  workshops: { en: 'Workshops held with the people who know the data', cy: "Gweithdai wedi'u cynnal gyda'r bobl sy'n adnabod y data" },
  'schema-defined': { en: 'Layout of the extract defined', cy: "Cynllun yr echdyniad wedi'i ddiffinio" },
  'relevant-records-defined': { en: 'Relevant records defined', cy: "Cofnodion perthnasol wedi'u diffinio" },
  'sample-extracted': { en: 'Sample extracted and checked', cy: "Sampl wedi'i echdynnu a'i wirio" },
  'connection-set-up': { en: 'Connection set up', cy: "Cysylltiad wedi'i sefydlu" },
  'sample-received': { en: 'Sample received', cy: "Sampl wedi'i dderbyn" },
  'daily-updates': { en: 'Updates arrive as agreed', cy: "Diweddariadau'n cyrraedd fel y cytunwyd" },
};

export function isSeen(step: OnboardingStep): step is SeenStep {
  return (seenSteps as readonly OnboardingStep[]).includes(step);
}
