import type { NoticeTexts } from './read-notices.ts';

/** `both` where nobody has said: a public body in Wales writes in Welsh and English (Welsh Language Standards, Welsh first). */
export type NoticeLanguage = 'en' | 'cy' | 'both';

/** All that a notice can say besides its fixed words. No slot holds a subject's name, on purpose. */
export type NoticeSlots = {
  readonly reference: string;
  readonly organisation: { readonly en: string; readonly cy: string };
  readonly link?: string | undefined;
  readonly until?: Date | undefined;
};

export const slotNames = ['reference', 'organisation', 'link', 'until'] as const;

/** Subject and plain text of a notice. A slot that the notice was not given stays empty only where its text has none of it; else this throws. */
export function noticeText(texts: NoticeTexts, slots: NoticeSlots, language: NoticeLanguage): { subject: string; text: string } {
  if (language !== 'both') return { subject: filled(texts.subject, slots, language), text: `${filled(texts.body, slots, language)}\n\n${footer[language]}\n` };
  const [cy, en] = [noticeText(texts, slots, 'cy'), noticeText(texts, slots, 'en')];
  return { subject: `${cy.subject} / ${en.subject}`, text: `${cy.text}\n---\n\n${en.text}` };
}

const footer = {
  en: 'MAST sent this by itself; nobody reads answers. It names nobody on purpose: never add a name when you pass it on.',
  cy: 'Anfonwyd hwn gan MAST ei hun; nid oes neb yn darllen atebion. Nid yw’n enwi neb yn fwriadol: peidiwch byth ag ychwanegu enw wrth ei anfon ymlaen.',
};

const dateForms = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }),
  cy: new Intl.DateTimeFormat('cy', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }),
};

function filled(text: { readonly en: string; readonly cy: string }, slots: NoticeSlots, language: 'en' | 'cy'): string {
  const values: Readonly<Record<string, string | undefined>> = {
    reference: slots.reference,
    organisation: slots.organisation[language],
    link: slots.link,
    until: slots.until === undefined ? undefined : dateForms[language].format(slots.until),
  };
  return text[language].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`notice without its ${name}`);
    return value;
  });
}
