import type { Bilingual } from '../../organisations/bilingual.ts';
import type { Organisation } from '../../organisations/organisation.ts';
import type { SetupFeed } from '../../organisations/setup-feeds.ts';
import { agencies } from './agencies-table.ts';

/** The organisations that send the agencies' feeds, in the shape of a setup file. */
export const registerOrganisations: readonly Organisation[] = [
  { code: 'REG-HEALTH', name: { en: 'Register Health Board', cy: 'Bwrdd Iechyd y Gofrestr' }, sector: 'health', nation: 'wales', role: 'both' },
  { code: 'REG-COUNCIL', name: { en: 'Register Council', cy: 'Cyngor y Gofrestr' }, sector: 'local-authority', nation: 'wales', role: 'both' },
  { code: 'REG-POLICE', name: { en: 'Register Police', cy: 'Heddlu’r Gofrestr' }, sector: 'police', nation: 'wales', role: 'both' },
  { code: 'REG-FIRE', name: { en: 'Register Fire and Rescue', cy: 'Tân ac Achub y Gofrestr' }, sector: 'fire', nation: 'wales', role: 'contributor' },
  { code: 'REG-SCHOOLS', name: { en: 'Register Schools', cy: 'Ysgolion y Gofrestr' }, sector: 'education', nation: 'wales', role: 'contributor' },
];

const notContent: Bilingual = { en: 'what was said or done', cy: 'yr hyn a ddywedwyd neu a wnaed' };

/** The eight feeds of the profile `agencies`, in the shape of a setup file; a row's `source` is its feed. */
export const registerFeeds: readonly SetupFeed[] = agencies.map(({ feedId, organisation, name, service }) => ({ feedId, organisation, name, service, mode: 'full', expectEveryHours: 24, doesNotShare: [notContent] }));
