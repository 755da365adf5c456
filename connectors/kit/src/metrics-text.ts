import type { FeedStatus } from './feed-status.ts';

type Metric = { readonly name: string; readonly help: string; readonly type: 'gauge' | 'counter'; readonly of: (status: FeedStatus, now: Date) => readonly (readonly [labels: string, value: number])[] };

const seconds = (moment: string | undefined): number => (moment === undefined ? 0 : Date.parse(moment) / 1_000);
const plain = (value: number): readonly [string, number][] => [['', value]];

const metrics: readonly Metric[] = [
  { name: 'mast_connect_last_read_timestamp_seconds', help: 'When the source was last read to its end; 0 before the first time.', type: 'gauge', of: ({ lastRead }) => plain(seconds(lastRead)) },
  { name: 'mast_connect_last_delivered_timestamp_seconds', help: 'When core-api last took a page of this feed; 0 before the first time.', type: 'gauge', of: ({ lastDelivered }) => plain(seconds(lastDelivered)) },
  { name: 'mast_connect_next_reading_timestamp_seconds', help: 'When the source is read next.', type: 'gauge', of: ({ nextReading }) => plain(seconds(nextReading)) },
  {
    name: 'mast_connect_age_seconds', help: 'Seconds since the source was last read to its end: the freshness of the feed.', type: 'gauge',
    of: ({ lastRead }, now) => (lastRead === undefined ? [] : plain(Math.max(0, now.getTime() / 1_000 - seconds(lastRead)))),
  },
  {
    name: 'mast_connect_rows_total', help: 'Rows by what became of them.', type: 'counter',
    of: ({ totals }) => (['applied', 'unchanged', 'rejected', 'tombstoned', 'held', 'notSent', 'leftOut'] as const).map((outcome) => [`,outcome="${outcome}"`, totals[outcome]]),
  },
  { name: 'mast_connect_pages_total', help: 'Pages delivered.', type: 'counter', of: ({ totals }) => plain(totals.pages) },
  { name: 'mast_connect_failures_total', help: 'Readings that failed.', type: 'counter', of: ({ totals }) => plain(totals.failures) },
  { name: 'mast_connect_failing', help: '1 while the last try failed, by kind and code.', type: 'gauge', of: ({ trouble }) => (trouble === undefined ? [] : [[`,kind="${trouble.kind}",code="${escaped(trouble.code)}"`, 1]]) },
  {
    name: 'mast_connect_figure', help: 'Figures of the connector\u2019s own, by name.', type: 'gauge',
    of: ({ figures = {} }) => Object.entries(figures).map(([figure, value]) => [`,figure="${escaped(figure)}"`, value]),
  },
];

/** Every feed's status in the Prometheus text format (version 0.0.4). Ids, codes and counts only. */
export function metricsText(feeds: ReadonlyMap<string, FeedStatus>, now: Date): string {
  const lines = metrics.flatMap(({ name, help, type, of }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...[...feeds].flatMap(([feedId, status]) => of(status, now).map(([labels, value]) => `${name}{feed="${escaped(feedId)}"${labels}} ${value}`)),
  ]);
  return `${lines.join('\n')}\n`;
}

function escaped(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
