import { dictionaries } from 'hl7v2-dictionary';
import { HL7Message } from 'hl7v2';

/** What both readers must agree on: numbers, names and class, in the order in which they stand. */
export type PeerReading = { readonly pids: number; readonly values: readonly string[] };

/** The fields that are compared: repetitions of PID-3.1 and PID-5.1/2, and PV1-2.1. */
const compared: readonly (readonly [string, number, readonly number[]])[] = [['PID', 3, [1]], ['PID', 5, [1, 2]], ['PV1', 2, [1]]];

/**
 * Reads a message with the `hl7v2` package, behind the guards that it needs: text that was decoded already and whose segments end with CR. Undefined where it throws. For cross-checks of our own reader and nothing else
 * (docs/adr/0036).
 */
export function readWithPeer(text: string): PeerReading | undefined {
  try {
    const message = HL7Message.parse(text.replaceAll(/\r?\n/g, '\r'), { dictionaries });
    const values = message.segments.flatMap((segment) =>
      compared.filter(([id]) => id === segment.segmentType).flatMap(([, field, components]) =>
        segment.field(field).repetitions.flatMap((_one, at) => components.map((component) => plain(segment.field(field).rep(at).comp(component).getValue())))));
    return { pids: message.segments.filter(({ segmentType }) => segmentType === 'PID').length, values: values.filter((value) => value !== '') };
  } catch {
    return undefined;
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
