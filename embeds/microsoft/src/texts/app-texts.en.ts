import type { AppTexts } from './app-texts.ts';

export const en: AppTexts = {
  name: { short: 'MAST', full: 'MAST: who else is involved' },
  description: {
    short: 'Who else is involved with a person or address, and whom to call',
    full: 'The Multi-Agency Safeguarding Tracker shows a practitioner who else is involved with a child, adult or address, and whom to call. It shows nothing of the case itself. You say why you ask before anything is looked up, and every question is recorded. A card that you put into a chat holds a reference and nothing about anybody.',
  },
  tab: 'Look up',
  lookUp: {
    title: 'Look up an address',
    description: 'An address of a postcode you have given a reason for in MAST, or a MAST reference',
    parameter: 'Address or reference',
    parameterHelp: 'House and postcode, or a MAST reference. What you type passes through Microsoft',
  },
  outlook: { group: 'MAST', button: 'Who else is involved', tipTitle: 'Who else is involved', tip: 'Finds people and addresses in this message, on your machine. Nothing is sent until you tick, say why and search.' },
};
