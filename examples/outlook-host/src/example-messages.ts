import type { HostMessage } from './settings.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const message = (id: string, from: string, subject: string, received: string, text: string, more: { readonly html?: string; readonly shared?: boolean; readonly attachments?: HostMessage['attachments'] } = {}): HostMessage => ({
  id,
  from,
  subject,
  received,
  text,
  html: more.html ?? `<html><body><div class="WordSection1">${text.split('\n').map((line) => `<p class="MsoNormal">${line === '' ? '<o:p>&nbsp;</o:p>' : escaped(line)}</p>`).join('')}</div></body></html>`,
  ...(more.shared === undefined ? {} : { shared: more.shared }),
  ...(more.attachments === undefined ? {} : { attachments: more.attachments }),
});

const siblings = `<html><body><p>The children for tomorrow:</p><table border="1"><tr><th>Name</th><th>Date of birth</th><th>NHS number</th></tr><tr><td>Mair Jones</td><td>12/03/2011</td><td>999&nbsp;000&nbsp;0018</td></tr><tr><td>Rhys Jones</td><td>04/11/2014</td><td>999&nbsp;000&nbsp;0026</td></tr></table><p>Both at 14 Heol y Bont, Swansea, SA1 1AA</p></body></html>`;

/** An inbox of invented people: one child, siblings in a table, an address alone, Welsh, a forwarded chain, nobody at all; and two in a team's shared mailbox. */
export const exampleMessages: readonly HostMessage[] = [
  message('one-child', 'Sian Davies', 'Concern from school', '09:12', 'Dear team\n\nI am worried about bruising seen at registration.\n\nChild: Mair Jones\nDOB: 12/03/2011\nNHS number: 999 000 0018\nAddress: 14 Heol y Bont, Swansea, SA1 1AA\n\nKind regards\nSian Davies\nHeadteacher\nYsgol Bryn Coch, 1 High Street, Neath SA11 3AA\nTel: 01639 000 000', { attachments: [{ name: 'Chronology Gwawr Penhaligon.txt', contentType: 'text/plain', text: 'Name: Gwawr Penhaligon\nDOB: 30/06/2013\nThe chronology of a sibling.' }] }),
  message('siblings', 'Owen Pugh', 'Panel tomorrow', '08:55', 'The children for tomorrow:\nMair Jones, DOB 12/03/2011\nRhys Jones, DOB 04/11/2014\nBoth at 14 Heol y Bont, Swansea, SA1 1AA', { html: siblings }),
  message('address', 'Fire Control', 'Safe and well', '08:20', 'We attended a fire at Flat 4, Mariner Court, 22 Quay Parade, Swansea, SA1 2BB on 20/11/2026. Smoke alarms did not sound.\n\nIs anybody else visiting?'),
  message('welsh', 'Elin Rees', 'Atgyfeiriad', 'Ddoe', 'Annwyl dîm\n\nEnw: Rhodri ap Gruffudd\nDyddiad geni: 4 Tachwedd 1968\nRhif GIG: 999 000 0034\nCyfeiriad: 3 Ffordd y Môr, Abertawe, SA2 7EE\n\nCofion gorau\nElin Rees'),
  message('nobody', 'Newsletter', 'Training dates', 'Monday', 'Training day: 12/01/2027\nVenue: Civic Centre, Oystermouth Road, Swansea SA1 3SN\nOur ref: 9990000018'),
  message('mash-1', 'Custody Desk', 'FW: Protection notice', '07:40', 'Forwarding on.\n\nFrom: Control\nSent: 21 November 2026 23:10\nTo: MASH\nSubject: Protection notice\n\nVICTIM: BEVAN, Gwen DOB 19/07/1987\nAddress: 9 Station Road, Port Talbot, SA12 6DD\n\nSUSPECT: SMITH, Jack DOB 02/02/1985', { shared: true }),
  message('mash-2', 'Ward 7', 'Discharge concern', '07:15', 'Patient: Mrs Rhian Evans   D.O.B. 08/05/1941   NHS No. 999 000 0042\nAddress: 6 Church Lane, Neath, SA11 4EE', { shared: true }),
];
