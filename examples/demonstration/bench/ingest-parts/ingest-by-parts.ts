import { startEmbeddedPostgres } from '@mast/core-api/embedded';
import { prepareParts } from '@mast/core-api/testing';

import { benchFolder } from '../bench-folder.ts';
import { type Machine, machine } from '../machine.ts';
import { measureParts, type PartsMeasured } from './measure-parts.ts';
import { partBatches } from './part-batches.ts';

export type PartsWish = { seed: number; records: number; today: string; port: number };
type Way = { seals: boolean; matches: boolean; rounds: PartsMeasured[]; rowsPerSecond: number };
export type PartsRun = { at: string; machine: Machine; seed: number; today: string; records: number; ways: Way[] };

const ways = [{ seals: true, matches: true }, { seals: false, matches: true }, { seals: true, matches: false }, { seals: false, matches: false }] as const;
/** Rows of each way that are loaded first and thrown away: compiled code. */
const warmUpRecords = 3_000;

/**
 * Rows a second of ingest whole, without sealing, without matching, and without either, each into an empty store of its own; twice, the second time in the other order, so that neither warm code
 * nor a machine that grows slower favours one way. The pipeline is called as the route calls it; HTTP is not in it. Times are reported, never judged.
 */
export async function ingestByParts(wish: PartsWish, { say }: { say: (line: string) => void }): Promise<{ run: PartsRun; table: string }> {
  const here = machine();
  const { ports, folder, remove } = await benchFolder(wish.port);
  try {
    const server = await startEmbeddedPostgres({ mastFolder: folder, port: ports.postgres, log: { info: () => undefined, error: () => undefined } });
    try {
      await prepareParts(server);
      say(`making ${wish.records} records`);
      const [warmUp, batches] = [partBatches({ ...wish, seed: wish.seed + 10, records: Math.min(warmUpRecords, wish.records) }), partBatches(wish)];
      for (const way of ways) await measureParts(server, way, warmUp);
      const measured: Way[] = ways.map((way) => ({ ...way, rounds: [], rowsPerSecond: 0 }));
      for (const order of [measured, measured.toReversed()]) {
        for (const way of order) {
          const round = await measureParts(server, way, batches);
          way.rounds.push(round);
          say(`${nameOf(way)}: ${round.rowsPerSecond} rows/s`);
        }
      }
      for (const way of measured) way.rowsPerSecond = Math.round(way.rounds.reduce((sum, { rows }) => sum + rows, 0) / way.rounds.reduce((sum, { seconds }) => sum + seconds, 0));
      const { seed, today, records } = wish;
      const run = { at: new Date(performance.timeOrigin + performance.now()).toISOString(), machine: here, seed, today, records, ways: measured };
      return { run, table: tableOf(measured) };
    } finally {
      await server.stop();
    }
  } finally {
    await remove();
  }
}

function nameOf({ seals, matches }: Pick<Way, 'seals' | 'matches'>): string {
  if (seals && matches) return 'whole';
  if (seals) return 'without matching';
  return matches ? 'without sealing' : 'without either';
}

function tableOf(measured: readonly Way[]): string {
  const whole = measured.find(({ seals, matches }) => seals && matches)?.rowsPerSecond ?? 0;
  const line = (cells: readonly (string | number)[]): string => cells.map((cell, at) => (at === 0 ? String(cell).padEnd(18) : String(cell).padStart(16))).join('');
  const rows = measured.map((way) => {
    const cpu = way.rounds.map(({ cpuMicrosecondsPerRow }) => cpuMicrosecondsPerRow);
    return line([nameOf(way), way.rowsPerSecond, (way.rowsPerSecond / whole).toFixed(2), cpu.map(({ service }) => service).join(', '), cpu.map(({ database }) => database ?? '-').join(', ')]);
  });
  return [line(['ingest', 'rows/s', 'to whole', 'service us/row', 'database us/row']), ...rows].join('\n');
}
