import type { HostFacts } from '../view/view-context.ts';

/** What the embed server might know of an invented host. */
export const exampleFacts: HostFacts = {
  organisation: 'W06000011',
  approver: 'Digital safeguarding team, Cwm Council, 01632 960911',
  phones: [
    { name: 'South Wales Police', phone: '101', outOfHours: '101' },
    { name: 'Tawe City Council, children’s services', phone: '01632 960201', outOfHours: '01632 960299' },
    { name: 'Tawe Bay University Health Board, safeguarding', phone: '01632 960301', outOfHours: '01632 960399' },
    { name: 'Mid and West Fire and Rescue', phone: '01632 960501' },
  ],
};
