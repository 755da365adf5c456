import type { AddressDetails, HeadlineRecord, PersonDetails } from '../shared/headline.ts';
import { recordAddressTexts } from './address-texts.ts';
import { identityTexts } from './identity-texts.ts';

/** What a list or a shield does to the records that it recognises. */
export type Effect = 'never-load' | 'refuge' | 'shield';

/** Effects of a text's keyed hash; none for nearly every one. */
export type EffectsOf = (text: string) => ReadonlySet<Effect>;

/** All that a record can be recognised by: its person, its addresses, and itself. Reads any object that looks like a record, good or not. */
export function textsOf(raw: unknown, own: string): string[] {
  const { person, addresses } = readRaw(raw);
  return [own, ...(person === undefined ? [] : identityTexts(person)), ...addresses.flatMap(recordAddressTexts)];
}

/** Nobody may load it; or as it may be loaded, with the level that it has without any shield. */
export type Protected = 'never-load' | { readonly record: HeadlineRecord; readonly sentLevel: HeadlineRecord['sensitivity'] };

/**
 * Applies what is listed to one record. Of a refuge the address goes, and with it every other: its person is restricted, since where somebody in a refuge used to live,
 * or their family does, is what the one who looks for them knows already and would see confirmed. A record that names nobody and only a refuge is not loaded. A shield raises to 2.
 */
export function protectRecord(record: HeadlineRecord, own: string, effectsOf: EffectsOf): Protected {
  const person = record.person === undefined ? [own] : [own, ...identityTexts(record.person)];
  const has = (texts: readonly string[], effect: Effect): boolean => texts.some((text) => effectsOf(text).has(effect));
  if (has(person, 'never-load')) return 'never-load';
  const kept = (record.addresses ?? []).filter((address) => !has(recordAddressTexts(address), 'refuge'));
  const isRefuge = kept.length < (record.addresses ?? []).length;
  if (isRefuge && record.person === undefined && kept.length === 0) return 'never-load';
  const sentLevel = isRefuge && record.sensitivity === 0 ? 1 : record.sensitivity;
  const sensitivity = has(person, 'shield') ? 2 : sentLevel;
  const { addresses: _addresses, ...rest } = record;
  return { record: isRefuge ? { ...rest, ...(kept.length === 0 ? {} : { addresses: kept }), sensitivity } : { ...record, sensitivity }, sentLevel };
}

/** A row that was refused, without the addresses that are listed; undefined where nothing of it may be kept. */
export function protectRaw(raw: unknown, own: string, effectsOf: EffectsOf): { readonly raw: unknown } | undefined {
  const { person, addresses } = readRaw(raw);
  const texts = person === undefined ? [own] : [own, ...identityTexts(person)];
  if (texts.some((text) => effectsOf(text).has('never-load'))) return undefined;
  const listed = addresses.filter((address) => recordAddressTexts(address).some((text) => effectsOf(text).has('refuge')));
  if (listed.length === 0) return { raw };
  const all: readonly unknown[] = typeof raw === 'object' && raw !== null && 'addresses' in raw && Array.isArray(raw.addresses) ? raw.addresses : [];
  return person === undefined ? undefined : { raw: { ...(raw as object), addresses: all.filter((address) => !listed.some((one) => one === address)) } };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string | undefined => (isText(value) ? value : undefined);

/** The parts that identify, where they have the right form; the rest of a damaged row is passed over. The addresses are the row's own objects. */
function readRaw(raw: unknown): { person: Pick<PersonDetails, 'names' | 'dateOfBirth' | 'identifiers'> | undefined; addresses: AddressDetails[] } {
  if (!isObject(raw)) return { person: undefined, addresses: [] };
  const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);
  const addresses = list(raw['addresses']).filter((address) => Array.isArray(address['lines']) && address['lines'].every(isText) && [address['postcode'], address['uprn']].every((part) => part === undefined || isText(part))) as unknown as AddressDetails[];
  if (!isObject(raw['person'])) return { person: undefined, addresses };
  const { names, dateOfBirth, identifiers } = raw['person'];
  const value = isObject(dateOfBirth) ? textOf(dateOfBirth['value']) : undefined;
  const person = {
    names: list(names).map(({ given, middle, family }) => ({ given: textOf(given), middle: textOf(middle), family: textOf(family), use: 'usual' as const })),
    ...(value === undefined ? {} : { dateOfBirth: { value, precision: 'day' as const } }),
    identifiers: list(identifiers).flatMap(({ system, value: number }) => (system === 'nhs-number' && isText(number) ? [{ system: 'nhs-number' as const, value: number }] : [])),
  };
  return { person, addresses };
}
