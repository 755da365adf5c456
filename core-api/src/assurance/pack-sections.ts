import type { PackSection } from './pack-schema.ts';
import type { OpenRisk, SayPack } from './pack-texts.ts';
import type { FeedState, PackFigures } from './read-figures.ts';

/** Feeds that are named one by one: more would make a third page. Those in trouble come first. */
const namedFeeds = 12;
const namedEnds = 5;
const troubleFirst: readonly FeedState[] = ['suspended', 'silent', 'late', 'current'];
const useKinds = ['declaration-made', 'declaration-refused', 'search-answered', 'opened', 'question-refused', 'addresses-looked-up', 'override-viewed', 'broker-message-sent', 'concern-raised'] as const;
const outcomeCodes = ['spoke', 'no-reply', 'wrong-person', 'not-needed'] as const;

/** The parts of the pack from its figures, in the language of `say`. Nothing is said that was not counted. */
export function packSections(figures: PackFigures, risks: readonly OpenRisk[], say: SayPack, language: 'en' | 'cy'): PackSection[] {
  return [
    part(say('use'), { table: { head: [say('what'), say('count')], rows: useKinds.map((kind) => [say(kind), number(figures.use[kind] ?? 0)]) } }),
    trailPart(figures, say),
    feedPart(figures, say),
    part(say('outcomes'), figures.outcomes.length === 0 ? { paragraphs: [say('no-outcomes')] } : { table: { head: [say('what'), say('count')], rows: outcomeCodes.map((code) => [say(code), number(figures.outcomes.find((one) => one.code === code)?.n ?? 0)]) } }),
    misusePart(figures, say),
    part(say('governance'), {
      items: [
        say('waiting-declarations', { n: figures.waiting.declarations }), say('waiting-overrides', { n: figures.waiting.overrides }), say('waiting-rows', { n: figures.waiting.rows }),
        ...figures.ending.slice(0, namedEnds).map(({ agreementId, version, endsOn }) => say('agreement-ends', { agreement: agreementId, version, day: endsOn })),
      ],
    }),
    part(say('risks'), {
      paragraphs: [say('risks-text')],
      table: { head: [say('hazard'), say('risk'), say('grade'), say('open')], rows: risks.map(({ id, trap, grade, open }) => [id, trap[language], String(grade), open?.[language] ?? '']) },
    }),
  ];
}

function trailPart({ sealing }: PackFigures, say: SayPack): PackSection {
  const { looked, unsealed, median, p99, longest } = sealing;
  if (looked === 0) return part(say('trail'), { paragraphs: [say('trail-none')] });
  const seconds = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
  return part(say('trail'), { paragraphs: [say('trail-text', { looked: number(looked), unsealed: number(unsealed), median: seconds(median), p99: seconds(p99), longest: seconds(longest) }), ...(unsealed > 0 ? [say('trail-unsealed')] : [])] });
}

function misusePart({ misuse: { alerts, unsettled, misuse, lookedAt, concerns } }: PackFigures, say: SayPack): PackSection {
  const paragraphs = [...(alerts === 0 ? [] : [say('alerts', { alerts: number(alerts), unsettled: number(unsettled), misuse: number(misuse) })]), ...(lookedAt === 0 ? [] : [say('samples', { looked: number(lookedAt), concerns: number(concerns) })])];
  return part(say('misuse'), { paragraphs: paragraphs.length === 0 ? [say('no-misuse')] : paragraphs });
}

function feedPart({ feeds }: PackFigures, say: SayPack): PackSection {
  if (feeds.length === 0) return part(say('feeds'), { paragraphs: [say('no-feeds')] });
  const sorted = feeds.toSorted((a, b) => troubleFirst.indexOf(a.state) - troubleFirst.indexOf(b.state) || a.owner.localeCompare(b.owner) || a.name.localeCompare(b.name));
  const rest = sorted.slice(namedFeeds);
  return part(say('feeds'), {
    table: { head: [say('feed'), say('of'), say('state'), say('last-good')], rows: sorted.slice(0, namedFeeds).map(({ name, owner, state, lastGood }) => [name, owner, say(`state-${state}`), lastGood?.toISOString().slice(0, 16).replace('T', ' ') ?? say('never')]) },
    items: rest.length === 0 ? [] : [say(rest.every(({ state }) => state === 'current') ? 'more' : 'more-mixed', { n: rest.length })],
  });
}

function part(title: string, { paragraphs = [], items = [], table = null }: Partial<PackSection>): PackSection {
  return { title, paragraphs, items, table };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
