import type { Family, Pen } from '../draft.ts';
import { dated, familyFirst, fullName, oneLine, page, paragraphs, spaced, table, told } from '../ink.ts';

/** Threads and what surrounds a message: headers, quotations, signatures, notices; and messages that name nobody to ask about. */
const signature = (pen: Pen): string[] => {
  const { name, post, office, phone, mail } = pen.worker();
  return ['Kind regards', '', name, post, office, `Tel: ${phone} | Mobile: 07700 900${pen.digits(3)}`, `Email: ${mail}`];
};
const welshSignature = (pen: Pen): string[] => {
  const { name, office, phone, mail } = pen.worker();
  return ['Cofion gorau', '', name, pen.pick(['Gweithiwr Cymdeithasol', 'Rheolwr Tîm', 'Nyrs Ddiogelu']), office, `Ffôn: ${phone}`, `E-bost: ${mail}`];
};
const notice = 'This email and any files transmitted with it are confidential. If you are not the named recipient, contact Swansea Council, Civic Centre, Oystermouth Road, Swansea SA1 3SN, company number 9990000018. Registered 01/04/1996.';
const welshNotice = 'Mae’r e-bost hwn yn gyfrinachol. Os nad chi yw’r derbynnydd, cysylltwch â Chyngor Abertawe, Canolfan Ddinesig, Heol Ystumllwynarth, Abertawe SA1 3SN. Croesewir gohebiaeth yn Gymraeg.';

export const forwardedChain: Family = (pen) => {
  const { nth, person, worker, recently } = pen;
  const child = person();
  const [first, second] = [worker(), worker()];
  const head = (from: typeof first, to: typeof first): string[] => [`From: ${from.name} <${from.mail}>`, `Sent: ${dated(recently(), 'words')} 14:05`, `To: ${to.name}`, 'Subject: FW: New Referral', ''];
  const lines = ['See below, can you pick this up?', '', ...signature(pen), '', '________________________________', ...head(second, first), 'Forwarding on.', '', ...signature(pen), '', ...head(first, second),
    'Referral as discussed.', `Name: ${nth % 2 === 0 ? fullName(child) : familyFirst(child)}`, `DOB: ${dated(child.born)}`, `NHS number: ${spaced(child.nhs)}`, `Address: ${oneLine(child.home)}`, '', ...signature(pen), '', notice];
  return { language: 'en', format: nth % 3 === 0 ? 'html' : 'text', subject: 'FW: FW: New Referral', body: nth % 3 === 0 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] } };
};

export const forwardedChainWelsh: Family = (pen) => {
  const { nth, person, worker, recently } = pen;
  const child = person();
  const [first, second] = [worker(), worker()];
  const head = (from: typeof first, to: typeof first): string[] => [`Oddi wrth: ${from.name} <${from.mail}>`, `Anfonwyd: ${dated(recently(), 'welsh')} 09:12`, `At: ${to.name}`, 'Pwnc: YML: Atgyfeiriad Newydd', ''];
  const lines = ['Gweler isod.', '', ...welshSignature(pen), '', ...head(second, first), 'Ymlaen atoch.', '', ...head(first, second),
    `Enw: ${fullName(child)}`, `Dyddiad geni: ${dated(child.born, nth % 2 === 0 ? 'slash' : 'welsh')}`, `Rhif GIG: ${spaced(child.nhs)}`, `Cyfeiriad: ${oneLine(child.home)}`, '', ...welshSignature(pen), '', welshNotice];
  return { language: 'cy', format: nth % 3 === 1 ? 'html' : 'text', subject: 'YML: Atgyfeiriad Newydd', body: nth % 3 === 1 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] } };
};

export const quotedReply: Family = (pen) => {
  const { nth, person, worker, recently } = pen;
  const child = person();
  const other = worker();
  const quote = nth % 2 === 0 ? '> ' : '>> ';
  const lines = ['Yes, that is the right child.', '', ...signature(pen), '', `On ${dated(recently(), 'words')} at 10:14, ${other.name} wrote:`,
    ...['Is this the child you meant?', '', `Name: ${fullName(child)}`, `DOB: ${dated(child.born)}`, `Address: ${oneLine(child.home)}`, '', other.name, other.post].map((line) => `${quote}${line}`)];
  return { language: 'en', format: 'text', subject: 'RE: Which child?', body: lines.join('\r\n'), expected: { people: [told(child, 'name', 'born', 'home')] } };
};

export const longSignature: Family = (pen) => {
  const { nth, person } = pen;
  const child = person();
  const sender = pen.worker();
  const lines = ['Please call me about this one.', '', `Child: ${fullName(child)} DOB ${dated(child.born)}`, '', pen.pick(['Best wishes', 'Regards', 'Many thanks', 'Thanks']), sender.name, sender.post, 'Multi-Agency Safeguarding Hub', sender.office, `T: ${sender.phone}  E: ${sender.mail}`,
    `Employee number: ${pen.lookalike()}`, 'I work Monday to Thursday. From 12/05/2026 I will be on leave.', '', notice];
  return { language: 'en', format: nth % 2 === 0 ? 'html' : 'text', subject: 'Call me', body: nth % 2 === 0 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: [told(child, 'name', 'born')] } };
};

export const signatureWelsh: Family = (pen) => {
  const { nth, person } = pen;
  const child = person();
  const lines = ['Ffoniwch fi os gwelwch yn dda.', '', `Plentyn: ${fullName(child)}, Dyddiad geni: ${dated(child.born)}`, '', ...welshSignature(pen), '', welshNotice];
  return { language: 'cy', format: nth % 2 === 0 ? 'text' : 'html', subject: 'Ffoniwch', body: nth % 2 === 0 ? lines.join('\n') : page(paragraphs(...lines)), expected: { people: [told(child, 'name', 'born')] } };
};

export const nobodyNewsletter: Family = (pen) => {
  const { nth, recently, worker } = pen;
  const speaker = worker();
  const lines = [['Safeguarding Board Newsletter', 'Spring Edition', '', `Training Day: ${dated(recently(), 'words')}`, `Speaker: ${speaker.name}`, 'Venue: Liberty Stadium, Landore, Swansea SA1 2FA', 'Book by ringing 01792 000 000.'],
    ['Bwletin y Bwrdd Diogelu', '', `Diwrnod hyfforddi: ${dated(recently(), 'welsh')}`, `Siaradwr: ${speaker.name}`, 'Lleoliad: Neuadd y Sir, Heol y Castell, Abertawe SA1 3SN'],
    ['Out of office', '', `I am away until ${dated(recently())}. In my absence please contact ${speaker.name}.`, '', ...signature(pen)]][nth % 3] ?? [];
  return { language: nth % 3 === 1 ? 'cy' : 'en', format: nth % 2 === 0 ? 'html' : 'text', subject: 'Newsletter', body: (nth % 2 === 0 ? page(paragraphs(...lines, '', notice)) : [...lines, '', notice].join('\n')), expected: { people: [] } };
};

export const nobodyChat: Family = (pen) => {
  const { nth, worker, recently, lookalike } = pen;
  const [one, two] = [worker(), worker()];
  const lines = [
    [`Can you ring ${one.name} about the Williams case? She is on ${one.phone} until ${dated(recently())}.`, '', `${two.name} said it can wait.`],
    [`Allwch chi ffonio ${one.name}? Mae hi ar ${one.phone}.`, '', `Dywedodd ${two.name} y gall aros tan ${dated(recently(), 'welsh')}.`],
    ['Team lunch is on me.', `Order number ${lookalike()}, table for ${one.name.split(' ')[0] ?? ''} at 12:30 on ${dated(recently())}.`],
    ['Minutes attached.', 'Re: Strategy Meeting Actions', `Present: ${one.name}, ${two.name}`, `Date: ${dated(recently())}`],
  ][nth % 4] ?? [];
  return { language: nth % 4 === 1 ? 'cy' : 'en', format: 'text', subject: 'RE: Strategy Meeting', body: [...lines, '', ...signature(pen)].join('\n'), expected: { people: [] } };
};

export const otherNumbers: Family = (pen) => {
  const { nth, person, lookalike } = pen;
  const child = person();
  const [a, b, c] = [lookalike(), lookalike(), lookalike()];
  const lines = [
    [`Our ref: ${a}`, `Your ref: ${spaced(b)}`, `Case number ${c}`],
    [`Ein cyf: ${a}`, `Eich cyf: ${b}`, `Rhif achos: ${c}`],
    [`Ticket ${a} was raised; invoice no. ${b}.`, `Account number: ${spaced(c)}`],
    [`Crime reference ${a}`, `Order ID ${b}`, `UPRN: ${c}`],
  ][nth % 4] ?? [];
  return { language: nth % 4 === 1 ? 'cy' : 'en', format: 'text', subject: `Ref ${lookalike()}`, body: [...lines, '', `NHS number: ${spaced(child.nhs)}`, 'Number 9999999999 is a test entry and 1234567881 is not one of ours.'].join('\n'), expected: { people: [told(child, 'nhs')] } };
};

export const telephones: Family = (pen) => {
  const { nth, person, digits } = pen;
  const child = person();
  const lines = [`Name: ${fullName(child)}`, `DOB: ${dated(child.born)}`, `Tel: 01792 ${digits(3)} ${digits(3)}`, `Mobile: 07700 900${digits(3)}`, `Mum’s number +44 7700 900${digits(3)}`, `Fax 0${digits(3)} ${digits(3)} ${digits(4)}`, nth % 2 === 0 ? `Phone: ${spaced(pen.lookalike())}` : `School tel ${pen.lookalike()}`];
  return { language: 'en', format: 'text', subject: 'Contacts', body: lines.join('\n'), expected: { people: [told(child, 'name', 'born')] } };
};

export const meetingInvitation: Family = (pen) => {
  const { nth, person, recently, digits, lookalike } = pen;
  const child = person();
  const named = nth % 2 === 0;
  const lines = [named ? `Strategy discussion. Child: ${fullName(child)}, DOB: ${dated(child.born)}` : 'Strategy discussion, details by phone.', '', `When: ${dated(recently(), 'words')} 10:00-11:00`, 'Where: Microsoft Teams Meeting', '', '________________', 'Microsoft Teams meeting', 'Join: https://teams.example/l/meetup-join/19%3ameeting_' + lookalike(),
    `Meeting ID: ${digits(3)} ${digits(3)} ${digits(3)} ${digits(3)}`, `Passcode: ${digits(6)}`, `Phone conference ID: ${lookalike()}#`, 'Organiser: MASH Business Support'];
  return { language: 'en', format: nth % 3 === 0 ? 'html' : 'text', subject: 'Strategy Discussion', body: nth % 3 === 0 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: named ? [told(child, 'name', 'born')] : [] } };
};

export const splitSpans: Family = ({ nth, person }) => {
  const child = person();
  const cut = (text: string): string => text.split('').map((letter, at) => (at % (3 + (nth % 3)) === 0 && at > 0 ? `</span><span lang="EN-GB" style='color:black'>${letter}` : letter)).join('');
  const line = (label: string, value: string): string => `<p class=MsoNormal><b><span>${label}</span></b><span>: ${cut(value)}</span><o:p></o:p></p>`;
  const body = page(line('Name', fullName(child)), line('D.O.B', dated(child.born)), line('NHS number', spaced(child.nhs)), line('Address', oneLine(child.home)), '<p class=MsoNormal><o:p>&nbsp;</o:p></p>');
  return { language: 'en', format: 'html', subject: 'Pasted from Word', body, expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] } };
};

export const hiddenText: Family = ({ nth, person, lookalike }) => {
  const child = person();
  const other = person();
  const hidden = [`<!-- Name: ${fullName(other)} DOB: ${dated(other.born)} -->`, `<style>.nhs-${lookalike()} { color: red } /* NHS number: ${other.nhs} */</style>`, `<div style="display:none">Name: ${fullName(other)}, NHS number ${other.nhs}</div>`, `<script>var nhs = "${other.nhs}";</script>`][nth % 4] ?? '';
  const link = `<a href="https://eur.safelinks.example/?url=nhs&amp;data=${lookalike()}">Open the record</a>`;
  return { language: 'en', format: 'html', subject: 'Record link', body: page(hidden, paragraphs(`Name: ${fullName(child)}`, `DOB: ${dated(child.born)}`, `NHS number: ${child.nhs}`), `<p>${link}</p>`, '<img src="cid:logo9990000018" alt="">'), expected: { people: [told(child, 'name', 'born', 'nhs')] } };
};

export const healthLetter: Family = (pen) => {
  const { nth, person, worker, recently, digits } = pen;
  const patient = person('adult');
  const doctor = worker();
  const lines = ['Swansea Bay University Health Board', doctor.office, `Date of clinic: ${dated(recently())}`, `Date typed: ${dated(recently(), 'cut')}`, '', 'Dear Dr Ambrose', '',
    nth % 2 === 0 ? `Patient: ${fullName(patient)}   D.O.B. ${dated(patient.born)}   NHS No. ${spaced(patient.nhs)}   Hospital No. M${digits(7)}` : `Re: Mrs ${fullName(patient)}, ${nth % 4 === 1 ? 'DOB' : 'D.O.B.'}: ${dated(patient.born)}, NHS: ${patient.nhs}`,
    nth % 2 === 0 ? `Address: ${oneLine(patient.home)}` : oneLine(patient.home), '', 'Thank you for referring this lady, who I saw in clinic.', '', 'Yours sincerely', '', doctor.name, 'Consultant'];
  return { language: 'en', format: 'text', subject: 'Clinic letter', body: lines.join('\n'), expected: { people: [told(patient, 'name', 'born', 'nhs', 'home')] } };
};

export const schoolReferral: Family = (pen) => {
  const { nth, person, digits, worker, home } = pen;
  const pupil = person();
  const school = home('house');
  const head = worker();
  const rows = nth % 2 === 0
    ? [['Pupil name', fullName(pupil)], ['D.O.B', dated(pupil.born)], ['Year group', 'Year 7'], ['UPN', `A${digits(12)}`], ['Home address', oneLine(pupil.home)], ['School', `Ysgol Bryn Coch, ${oneLine(school)}`], ['Headteacher', head.name]]
    : [['Enw’r disgybl', fullName(pupil)], ['Dyddiad geni', dated(pupil.born)], ['Blwyddyn', '7'], ['Cyfeiriad cartref', oneLine(pupil.home)], ['Ysgol', `Ysgol Bryn Coch, ${oneLine(school)}`], ['Pennaeth', head.name]];
  return { language: nth % 2 === 0 ? 'en' : 'cy', format: nth % 3 === 0 ? 'text' : 'html', subject: 'School concern', body: nth % 3 === 0 ? rows.map((row) => row.join(': ')).join('\n') : page(table(rows)), expected: { people: [told(pupil, 'name', 'born', 'home')] } };
};
