import type { SourceFault } from '@mast/connector-kit/testing';

import { sentFile } from './write-extract.ts';
import type { Sent, Writer } from './write-extract.ts';

/** What a fault makes of a file that lies in the inbox, with a manifest that fits it unless the fault is that it does not. */
export function fileFaults(writer: Writer): Partial<Record<SourceFault, (file: Sent) => Sent>> {
  const again = ({ rows, sequence, mode }: Sent, bytes: (text: string) => Buffer, count = rows.length): Sent => sentFile(writer, rows, sequence, mode, { count, bytes });
  const edited = (edit: (text: string) => string) => (file: Sent): Sent => again(file, (text) => Buffer.from(edit(text)));
  return {
    truncated: (file) => ({ ...file, bytes: file.bytes.subarray(0, file.bytes.length / 2) }),
    garbage: (file) => again(file, () => Buffer.from('<!DOCTYPE html>\n<html><title>Sign in to continue</title></html>\n'), 1),
    'no-rows': (file) => again(file, () => Buffer.from(writer.file([]))),
    gap: ({ rows, sequence, mode }) => sentFile(writer, rows, sequence + 1, mode),
    ...(writer.ending === 'csv' ? csvFaults(edited, again) : xmlFaults(edited, again)),
  };
}

type Edited = (edit: (text: string) => string) => (file: Sent) => Sent;
type Again = (file: Sent, bytes: (text: string) => Buffer, count?: number) => Sent;

function csvFaults(edited: Edited, again: Again): Partial<Record<SourceFault, (file: Sent) => Sent>> {
  const lines = (text: string, edit: (line: string, at: number) => string): string => `${text.trimEnd().split('\r\n').map(edit).join('\r\n')}\r\n`;
  return {
    'wrong-charset': (file) => again(file, (text) => Buffer.from(text.replaceAll('Given', 'Si\u00f4n'), 'latin1')),
    'add-field': edited((text) => lines(text, (line, at) => `${line},${at === 0 ? 'Shoe Size' : '41'}`)),
    polluted: edited((text) => lines(text, (line, at) => `${line},${at === 0 ? '__proto__,constructor' : '"{""polluted"":true}",polluted'}`)),
    'fields-reordered': edited((text) => lines(text, (line) => line.split(',').toReversed().join(','))),
    'drop-field': edited((text) => text.replace('SURNAME', 'LAST_NAME')),
  };
}

function xmlFaults(edited: Edited, again: Again): Partial<Record<SourceFault, (file: Sent) => Sent>> {
  return {
    'wrong-charset': (file) => again(file, (text) => Buffer.from(text.replaceAll('Given', 'Jos\u00e9'), 'latin1')),
    'add-field': edited((text) => text.replaceAll('<Gender>', '<ShoeSize>41</ShoeSize><Gender>')),
    polluted: edited((text) => text.replaceAll('<Gender>', '<__proto__><polluted>true</polluted></__proto__><constructor>polluted</constructor><Gender>')),
    'fields-reordered': edited((text) => text.replaceAll(/(<Born>.*?<\/Born>)(<Gender>.*?<\/Gender>)/g, '$2$1')),
    'drop-field': edited((text) => text.replaceAll('Surname>', 'LastName>')),
  };
}
