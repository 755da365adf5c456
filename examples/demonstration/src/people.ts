import { ehrHost, ehrStaff } from './ehr.ts';

/** One member of staff who can sign in to the demonstration. */
export type Staff = { staffId: string; name: string; email: string; organisation: string; role: 'practitioner' | 'team-lead' | 'data-lead' | 'information-governance-lead' | 'administrator' | 'broker' | 'reviewer'; host?: string };

/** Synthetic staff; the case system below vouches for those that name it as their host. */
export const staff: readonly Staff[] = [
  { staffId: 'sw-1042', name: 'Sian Davies', email: 'sian.davies@swansea.example.org', organisation: 'W06000011', role: 'practitioner', host: 'cwm-case' },
  { staffId: 'sw-1077', name: 'Gareth Pugh', email: 'gareth.pugh@swansea.example.org', organisation: 'W06000011', role: 'practitioner', host: 'cwm-case' },
  { staffId: 'wsl-0310', name: 'Amrit Kaur', email: 'amrit.kaur@walsall.example.org', organisation: 'E08000030', role: 'practitioner', host: 'beacon-case' },
  // Two, since pairs of children and of restricted people take two who agree.
  { staffId: 'rev-2001', name: 'Carys Bowen', email: 'carys.bowen@swansea.example.org', organisation: 'W06000011', role: 'reviewer', host: 'cwm-case' },
  { staffId: 'rev-2002', name: 'Imran Malik', email: 'imran.malik@swansea.example.org', organisation: 'W06000011', role: 'reviewer', host: 'cwm-case' },
  { staffId: 'adm-0001', name: 'Elin Rees', email: 'elin.rees@swansea.example.org', organisation: 'W06000011', role: 'administrator', host: 'cwm-case' },
  // Who governs signs in themselves. Two administrators, since an account takes one who answers for it and another who decides.
  { staffId: 'adm-0002', name: 'Dafydd Hughes', email: 'dafydd.hughes@swansea.example.org', organisation: 'W06000011', role: 'administrator' },
  { staffId: 'tl-3001', name: 'Rhian Morgan', email: 'rhian.morgan@swansea.example.org', organisation: 'W06000011', role: 'team-lead' },
  { staffId: 'ig-4001', name: 'Nia Prosser', email: 'nia.prosser@swansea.example.org', organisation: 'W06000011', role: 'information-governance-lead' },
  // A second one, since what is withheld from somebody who asks for their data takes two.
  { staffId: 'ig-4002', name: 'Macsen Tudor', email: 'macsen.tudor@swansea.example.org', organisation: 'W06000011', role: 'information-governance-lead' },
  { staffId: 'dl-5001', name: 'Owain Lloyd', email: 'owain.lloyd@swansea.example.org', organisation: 'W06000011', role: 'data-lead' },
  { staffId: 'bd-6001', name: 'Ceri Vaughan', email: 'ceri.vaughan@swansea.example.org', organisation: 'W06000011', role: 'broker' },
  // Works in the multi-agency safeguarding hub, without a case system that shows the panel.
  { staffId: 'mash-2201', name: 'Angharad Prys', email: 'angharad.prys@swansea.example.org', organisation: 'W06000011', role: 'practitioner' },
  // Work in the health board's record, which vouches for them by its SMART server (ehr.ts).
  ...ehrStaff.map(({ staffId, name, email }): Staff => ({ staffId, name, email, organisation: ehrHost.organisation, role: 'practitioner' })),
  { staffId: 'wsl-0900', name: 'Farah Aziz', email: 'farah.aziz@walsall.example.org', organisation: 'E08000030', role: 'administrator' },
  { staffId: 'wsl-0901', name: 'Tom Hadley', email: 'tom.hadley@walsall.example.org', organisation: 'E08000030', role: 'information-governance-lead' },
];

/** A case-management system that may show the panel. `staffOf`: it vouches for the staff of that other one too. */
export type DemoHost = { readonly id: string; readonly organisation: string; readonly staffOf?: string };

/** One shown by `npm start`, one for calls by hand, and one for a page of your own (docs/connect-a-host.md). */
export const hosts: readonly [DemoHost, ...DemoHost[]] = [
  { id: 'cwm-case', organisation: 'W06000011' },
  { id: 'beacon-case', organisation: 'E08000030' },
  { id: 'your-case', organisation: 'W06000011', staffOf: 'cwm-case' },
];

/** Where a page of your own is shown, unless the start is told otherwise: the ports that small web servers take. */
export const yourOrigins: readonly string[] = ['http://localhost:8080', 'http://127.0.0.1:8080'];

/** The origins of a host's pages. */
export const originsOf = (id: string, wish: { readonly caseSystemOrigin: string; readonly yourOrigins?: readonly string[] | undefined }): string[] => (id === 'your-case' ? [...(wish.yourOrigins ?? yourOrigins)] : [wish.caseSystemOrigin]);
