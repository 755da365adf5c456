import type { components } from '@mast/openapi';

import type { FakeCore } from './fake-core.ts';

const both = (en: string, cy = `${en} (cy)`): { en: string; cy: string } => ({ en, cy });

/** What the public is told: one partner that sends and asks, one that asks only, a month that is small. */
export const transparency: components['schemas']['Transparency'] = {
  madeOn: '2026-11-22', environment: 'demonstration',
  texts: {
    what: both('MAST shows who else is involved, and whom to call.', 'Mae MAST yn dangos pwy arall sy’n ymwneud.'), who: both('Every question is recorded.', 'Cofnodir pob cwestiwn.'), never: both('Case notes are never held.', 'Ni chedwir nodiadau achos byth.'),
    protection: both('Whoever is in danger can be protected.', 'Gellir gwarchod pwy bynnag sydd mewn perygl.'), counts: both('Whole months that are over.', 'Misoedd cyfan sydd ar ben.'), samples: both('Managers look at answers drawn at random.', 'Mae rheolwyr yn edrych ar atebion.'),
    objections: [both('Ask any of the organisations above.', 'Gofynnwch i unrhyw un o’r sefydliadau uchod.'), both('Complain to the Information Commissioner.', 'Cwynwch wrth y Comisiynydd Gwybodaeth.')],
  },
  partners: [
    { name: both('South Wales Police', 'Heddlu De Cymru'), sector: 'police', nation: 'wales', reads: true, feeds: [{ name: both('Headlines', 'Penawdau'), service: 'police', doesNotShare: [both('offences', 'troseddau')] }] },
    { name: both('Tawe Bay University Health Board', 'Bwrdd Iechyd Bae Tawe'), sector: 'health', nation: 'wales', reads: true, feeds: [] },
  ],
  fields: [both('names, date of birth or expected date', 'enwau, dyddiad geni neu ddyddiad disgwyliedig')],
  gateways: [{ title: both('Child protection enquiry', 'Ymholiad amddiffyn plant'), source: 'Children Act 1989, section 47', nations: ['wales'], status: both('to be confirmed', 'i’w gadarnhau') }],
  months: { shown: 12, stored: 36 },
  searches: [{ month: '2026-10', answered: 1412, opened: 377 }, { month: '2026-09', answered: null, opened: null }],
  dipSamples: [],
};

const party = (code: string, name: string): { code: string; name: string } => ({ code, name });
const levels = (location: boolean): components['schemas']['WhoSeesWhat']['weSee'][number]['ways'][number]['levels'] => [
  { level: 0, person: true, location, address: location }, { level: 1, person: true, location: false, address: false }, { level: 2, person: false, location: false, address: false },
];
const council = party('W06000011', 'Cwm Council');
const police = party('SWP', 'South Wales Police');

export const sight: components['schemas']['WhoSeesWhat'] = {
  at: '2026-11-22T09:00:00.000Z',
  weSee: [
    {
      reader: council, owner: police, feed: { feedId: 'swp-headlines', name: 'Headlines' }, service: 'police', suspended: false,
      ways: [
        { gateways: [{ id: 'a', title: 'Child protection enquiry' }, { id: 'b', title: 'Adult at risk' }], roles: ['practitioner', 'team-lead'], months: 12, narrowedIn: [], levels: levels(true) },
        { gateways: [{ id: 'c', title: 'Vital interests' }], roles: ['team-lead'], months: 3, narrowedIn: ['months', 'locations'], levels: levels(false) },
      ],
    },
    { reader: council, owner: party('7A3', 'Tawe Bay University Health Board'), feed: { feedId: 'tawe-ed', name: 'Emergency attendances' }, service: 'health', suspended: true, ways: [] },
  ],
  theySee: [{ reader: police, owner: council, feed: { feedId: 'cwm-children', name: 'Children’s social care' }, service: 'childrens-social-care', suspended: false, ways: [{ gateways: [{ id: 'a', title: 'Child protection enquiry' }], roles: ['practitioner', 'team-lead'], months: 12, narrowedIn: [], levels: levels(true) }] }],
};

const packOf = (month: string): components['schemas']['AssurancePack'] => ({
  month, language: 'en', title: `Assurance pack: Cwm Council, ${month}`, lead: ['Made by MAST on 2026-11-22.'],
  sections: [
    { title: 'How MAST was used', paragraphs: [], items: [], table: { head: ['What', 'Count'], rows: [['Questions answered', '1,412']] } },
    { title: 'What waits for somebody', paragraphs: [], items: ['Declarations to be reviewed: 2'], table: null },
    { title: 'Open risks of the product', paragraphs: ['From the hazard log.'], items: [], table: { head: ['No.', 'Risk', 'Grade', 'Still open'], rows: [['T2', 'A missed match reads as “not known”', '4', 'Not measured yet']] } },
  ],
  html: `<!doctype html><title>Assurance pack ${month}</title>`,
});

/** Lets the fake core answer what these pages ask. */
export function answerAssurance(core: FakeCore): void {
  core.answers.set('GET /v1/transparency', transparency);
  core.answers.set('GET /v1/who-sees-what', sight);
  for (const month of ['2026-11', '2026-10']) core.answers.set(`GET /v1/assurance-packs/${month}`, packOf(month));
}
