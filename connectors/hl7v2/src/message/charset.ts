/** What MSH-18 may say (HL7 table 0211 and the spellings met in NHS feeds), and the decoder for it (WHATWG labels). Names are compared in capitals, without space around. */
const decoders: Readonly<Record<string, string>> = {
  '': 'utf-8', ASCII: 'us-ascii', 'US-ASCII': 'us-ascii',
  'UNICODE UTF-8': 'utf-8', 'UTF-8': 'utf-8', UTF8: 'utf-8',
  // ITK samples say UNICODE and send UTF-8 or ASCII; UTF-16, which the word once meant, is refused by its bytes.
  UNICODE: 'utf-8',
  '8859/1': 'iso-8859-1', 'ISO-8859-1': 'iso-8859-1', 'ISO8859-1': 'iso-8859-1', 'ISO IR100': 'iso-8859-1', LATIN1: 'iso-8859-1',
  '8859/2': 'iso-8859-2', '8859/3': 'iso-8859-3', '8859/4': 'iso-8859-4', '8859/5': 'iso-8859-5', '8859/6': 'iso-8859-6', '8859/7': 'iso-8859-7',
  '8859/8': 'iso-8859-8', '8859/9': 'iso-8859-9', '8859/10': 'iso-8859-10', '8859/13': 'iso-8859-13', '8859/14': 'iso-8859-14', '8859/15': 'iso-8859-15', '8859/16': 'iso-8859-16',
  'ISO-8859-15': 'iso-8859-15',
  'WINDOWS-1250': 'windows-1250', 'WINDOWS-1251': 'windows-1251', 'WINDOWS-1252': 'windows-1252', 'WINDOWS-1254': 'windows-1254', 'WINDOWS-1256': 'windows-1256', 'CP1252': 'windows-1252',
  'GB 18030-2000': 'gb18030', 'BIG-5': 'big5', 'KS X 1001': 'euc-kr',
};

/** A character set by the name that decodes it. `us-ascii` is held to seven bits, which no decoder of the platform does. */
export type Charset = string;

/** The decoder for what MSH-18 declares; undefined for a name that is not known. */
export function charsetOf(declared: string): Charset | undefined {
  const name = declared.trim().toUpperCase();
  return Object.hasOwn(decoders, name) ? decoders[name] : undefined;
}
