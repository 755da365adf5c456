import { repetitionsOf } from '../../src/message/kept-segment.ts';
import { readHeader } from '../../src/message/read-header.ts';
import { readMessage } from '../../src/message/read-message.ts';
import type { PeerReading } from './peer-reading.ts';

const compared: readonly (readonly [string, number, readonly number[]])[] = [['PID', 3, [1]], ['PID', 5, [1, 2]], ['PV1', 2, [1]]];

/** The same of the same bytes by our own reader, and how it came by them. */
export function readOurselves(bytes: Uint8Array): (PeerReading & { readonly charset: string }) | { readonly fault: string } {
  const header = readHeader(bytes);
  if (!header.ok) return { fault: header.failure.code };
  const read = readMessage(bytes, header.value, 'windows-1252');
  if (!read.ok) return { fault: read.failure.rule };
  const { segments, charset } = read.value;
  const values = segments.flatMap((segment) =>
    compared.filter(([id]) => id === segment.id).flatMap(([, field, components]) => repetitionsOf(segment, field).flatMap((repetition) => components.map((component) => repetition[component - 1] ?? ''))));
  return { pids: segments.filter(({ id }) => id === 'PID').length, values: values.filter((value) => value !== ''), charset: `${charset.name}${charset.fallback ? ' (fallback)' : ''}` };
}
