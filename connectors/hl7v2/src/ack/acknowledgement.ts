import type { Header } from '../message/read-header.ts';

/** HL7 table 0008. */
export type AckCode = 'AA' | 'AE' | 'AR' | 'CA' | 'CE' | 'CR';

/** Why a message was refused: the code of HL7 table 0357, and words of our own. Nothing of the message. */
export type Refusal = { readonly rule: string; readonly code: number; readonly text: string };

/** What an acknowledgement says beside the header that it answers. */
export type Acknowledgement = {
  readonly code: AckCode;
  /** MSH-10 of the acknowledgement itself. */
  readonly ownId: string;
  readonly at: Date;
  /** MSA-2, where it is not the request's MSH-10: a batch's own id, or nothing where the request could not be read. */
  readonly answers?: string;
  readonly refusal?: Refusal;
};

/** The fields of a request that an acknowledgement echoes. A request that could not be read has none of them. */
export type Echoed = Pick<Header, 'raw' | 'event' | 'version'>;

const unread: Echoed = { raw: Object.assign(Array.from({ length: 21 }, () => ''), { 1: '|', 2: String.raw`^~\&`, 11: 'P', 12: '2.4' }), event: '', version: '2.4' };
const [startBlock, endBlock] = ['\u000b', '\u001c\r'];

/**
 * A framed acknowledgement (HL7 v2.4, 2.9; NHS ITK HL7 V2 ADT 1.1): sender and receiver change places, MSH-11 and MSH-12 are echoed, MSA-2 is the request's MSH-10
 * as it stands. All is put together byte for byte, one character a byte, so that what is echoed is right in whatever character set the request was in.
 */
export function frameAcknowledgement(request: Echoed | undefined, { code, ownId, at, answers, refusal }: Acknowledgement): Buffer {
  const { raw, event, version } = request ?? unread;
  const [field = '|', encoding = ''] = [raw[1], raw[2]];
  const component = encoding[0] ?? '^';
  const fields = (values: readonly (string | undefined)[]): string => trimmed(values.map((value) => value ?? '').join(field), field);
  const type = event === '' ? 'ACK' : ['ACK', event, 'ACK'].join(component);
  const header = fields(['MSH', encoding, raw[5], raw[6], raw[3], raw[4], momentOf(at), '', type, ownId, raw[11], raw[12], '', '', '', '', '', raw[18]]);
  const segments = [header, fields(['MSA', code, answers ?? raw[10], refusal?.text]), ...errorOf(refusal, version, encoding, fields)];
  return Buffer.from(`${startBlock}${segments.join('\r')}\r${endBlock}`, 'latin1');
}

/** ERR has its code in field 1 up to version 2.4 and in field 3, with a severity, since 2.5. */
function errorOf(refusal: Refusal | undefined, version: string, [component = '^', , , part = '&']: string, fields: (values: readonly string[]) => string): string[] {
  if (refusal === undefined) return [];
  const coded = [String(refusal.code), refusal.text, 'HL70357'];
  return [version >= '2.5' ? fields(['ERR', '', '', coded.join(component), 'E']) : fields(['ERR', component.repeat(3) + coded.join(part)])];
}

/** YYYYMMDDHHMMSS+0000: the moment with its offset, so that nobody has to guess the zone. */
function momentOf(at: Date): string {
  return `${at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}+0000`;
}

function trimmed(line: string, field: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === field) end -= 1;
  return line.slice(0, end);
}
