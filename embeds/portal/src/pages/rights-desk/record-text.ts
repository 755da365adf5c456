import type { components } from '@mast/openapi';
import { dateText, serviceName } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

type Shown = components['schemas']['RightsContent']['records'][number] | components['schemas']['RightsFound']['records'][number];

/** A record in one line, by which a lead knows it: service, day, reference. */
export function recordLine({ service, date, sourceRef }: Pick<Shown, 'service' | 'date' | 'sourceRef'>, language: Language): string {
  return `${serviceName(service, language)}, ${dateText(date, language)}, ${sourceRef}`;
}

/** What it says of its person, and how it is protected. */
export function recordHint({ names, dateOfBirth, addresses, level }: Pick<Shown, 'names' | 'dateOfBirth' | 'addresses' | 'level'>, language: Language): string {
  const t = words[language];
  const levels: Readonly<Record<string, string>> = t.levels;
  return [names.join('; '), dateOfBirth === undefined ? '' : t.bornOn(dateText(dateOfBirth, language)), addresses.join('; '), levels[String(level)] ?? ''].filter((part) => part !== '').join(' · ');
}
