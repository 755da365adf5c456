/**
 * What HL7 makes machine-checkable of CDS Hooks: the invariants of the logical models (HL7/cds-hooks, input/fsh/invariants) and the rules of the text, each by its id. A reply is judged as JSON, as a client meets it.
 */
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

const membersOf = (value: Json | undefined): Members => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {});
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
/** A text as it is, anything else as JSON. */
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
const has = (value: Json | undefined): boolean => value !== undefined;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isAbsolute = (value: Json | undefined): boolean => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);

/** "No element may be null, an empty string, an empty array or an empty object", but for `cards`. Places where one is. */
export function emptyPlaces(value: Json, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (Array.isArray(value)) return value.length === 0 ? (path === '/cards' || path === '/services' ? [] : [path]) : value.flatMap((each, at) => emptyPlaces(each, `${path}/${at}`));
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([name, each]) => emptyPlaces(each, `${path}/${name}`));
}

const cardsOf = (reply: Json): Members[] => listOf(membersOf(reply)['cards']).map(membersOf);
const suggestionsOf = (reply: Json): Members[] => cardsOf(reply).flatMap((card) => listOf(card['suggestions']).map(membersOf));
const actionsOf = (reply: Json): Members[] => [...suggestionsOf(reply).flatMap(({ actions }) => listOf(actions)), ...listOf(membersOf(reply)['systemActions'])].map(membersOf);
const linksOf = (reply: Json): Members[] => cardsOf(reply).flatMap((card) => listOf(card['links']).map(membersOf));
const every = <Item>(items: readonly Item[], holds: (item: Item) => boolean): boolean => items.every(holds);

/** Of a hook's reply. */
export const replyInvariants: Readonly<Record<string, (reply: Json) => boolean>> = {
  'cds-resp-1 one recommended suggestion where at most one may be chosen': (reply) =>
    every(cardsOf(reply), (card) => card['selectionBehavior'] !== 'at-most-one' || listOf(card['suggestions']).filter((each) => membersOf(each)['isRecommended'] === true).length <= 1),
  'cds-resp-2 a deletion names an id and no resource': (reply) => every(actionsOf(reply), ({ type, resourceId, resource }) => type !== 'delete' || (has(resourceId) && !has(resource))),
  'cds-resp-3 appContext for smart links alone': (reply) => every(linksOf(reply), ({ type, appContext }) => type === 'smart' || !has(appContext)),
  'cds-resp-4 every override reason has a display': (reply) => every(cardsOf(reply).flatMap((card) => listOf(card['overrideReasons']).map(membersOf)), ({ display, code }) => typeof display === 'string' && typeof code === 'string'),
  'cds-resp-5 every action has a description': (reply) => every(suggestionsOf(reply).flatMap(({ actions }) => listOf(actions).map(membersOf)), ({ description }) => has(description)),
  'cds-resp-6 suggestions have a selection behaviour': (reply) => every(cardsOf(reply), (card) => !has(card['suggestions']) || has(card['selectionBehavior'])),
  'cds-resp-7 actionSelectionBehavior is one of three': (reply) => every(suggestionsOf(reply), ({ actionSelectionBehavior: how }) => !has(how) || ['all', 'any', 'at-most-one'].includes(text(how))),
  'cards is there, an array': (reply) => Array.isArray(membersOf(reply)['cards']),
  'summary, indicator and source of every card, the summary under 140 characters': (reply) =>
    every(cardsOf(reply), ({ summary, indicator, source }) => typeof summary === 'string' && summary.length < 140 && ['info', 'warning', 'critical'].includes(text(indicator)) && typeof membersOf(source)['label'] === 'string'),
  'a card’s uuid is one': (reply) => every(cardsOf(reply), (card) => uuid.test(text(card['uuid']))),
  'every link has a label, an absolute url and a type': (reply) => every(linksOf(reply), ({ label, url, type }) => typeof label === 'string' && isAbsolute(url) && (type === 'smart' || type === 'absolute')),
  'nothing is empty': (reply) => emptyPlaces(reply).length === 0,
  'no member that the specification does not know': (reply) =>
    every(cardsOf(reply), (card) => every(Object.keys(card), (name) => ['uuid', 'summary', 'detail', 'indicator', 'source', 'suggestions', 'selectionBehavior', 'overrideReasons', 'links', 'extension'].includes(name))) &&
    every(Object.keys(membersOf(reply)), (name) => ['cards', 'systemActions', 'extension'].includes(name)),
};

/** Of the list of services. */
export const discoveryInvariants: Readonly<Record<string, (reply: Json) => boolean>> = {
  'services is there, an array': (reply) => Array.isArray(membersOf(reply)['services']),
  'hook, id and description of every service': (reply) => every(listOf(membersOf(reply)['services']).map(membersOf), ({ hook, id, description }) => [hook, id, description].every((each) => typeof each === 'string')),
  'prefetch is templates of the recommended kind': (reply) => every(listOf(membersOf(reply)['services']).map(membersOf), ({ prefetch }) => every(Object.values(membersOf(prefetch)), (query) => /^[A-Z]\w+\/\{\{context\.patientId\}\}$/.test(text(query)))),
  'one id once for each hook': (reply) => {
    const named = listOf(membersOf(reply)['services']).map((each) => `${text(membersOf(each)['hook'])} ${text(membersOf(each)['id'])}`);
    return new Set(named).size === named.length;
  },
  'nothing is empty': (reply) => emptyPlaces(reply).length === 0,
};

/** Ids of what does not hold. */
export function broken(invariants: Readonly<Record<string, (reply: Json) => boolean>>, reply: unknown): string[] {
  return Object.entries(invariants).flatMap(([id, holds]) => (holds(reply as Json) ? [] : [id]));
}
