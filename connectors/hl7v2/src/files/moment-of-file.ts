import { readTime } from '../mapping/hl7-time.ts';

/** Bytes of a file that its moment is looked for in. */
export const momentBytes = 4_096;

/** When a file says that it was made: FHS-7, else BHS-7, else the first MSH-7; milliseconds, or undefined. Files are taken in this order. */
export function momentOfFile(head: Uint8Array): number | undefined {
  const lines = Buffer.from(head).toString('latin1').split(/[\r\n]+/).map((line) => line.replace(/^\u00ef\u00bb\u00bf/, ''));
  for (const id of ['FHS', 'BHS', 'MSH']) {
    const line = lines.find((one) => one.startsWith(id));
    const [, encoding = '', ...fields] = line === undefined ? [] : line.split(line[3] ?? '|');
    const moment = readTime(fields[4]?.split(encoding[0] ?? '^')[0] ?? '')?.instant;
    if (moment !== undefined) return moment;
  }
  return undefined;
}
