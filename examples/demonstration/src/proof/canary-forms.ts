/** One canary in one disguise, ready to be looked for in lower-cased bytes. */
export type CanaryForm = { canary: string; disguise: string; bytes: Buffer };

/** Ways of writing upper and lower case that a program might make of a value on its way. */
const casings: readonly ((text: string) => string)[] = [(text) => text, (text) => text.toLowerCase(), (text) => text.toUpperCase(), capitalised];

/**
 * Every form in which a leaked value could stand in a file: UTF-8, UTF-16 in both byte orders, hex of each, and base64 of each at the three
 * alignments base64 has. Bytes are compared without regard to ASCII case, so the forms are lower-cased; base64 and hex are taken of every
 * usual casing first, since their letters change with it.
 */
export function canaryForms(canary: string): CanaryForm[] {
  const forms: CanaryForm[] = [];
  const add = (disguise: string, bytes: Buffer): void => {
    forms.push({ canary, disguise, bytes: lowerAscii(bytes) });
  };
  add('utf-8', Buffer.from(canary, 'utf8'));
  add('utf-16le', Buffer.from(canary, 'utf16le'));
  add('utf-16be', Buffer.from(canary, 'utf16le').swap16());
  const written = new Set(casings.map((casing) => casing(canary)));
  for (const text of written) {
    for (const [name, bytes] of [
      ['utf-8', Buffer.from(text, 'utf8')],
      ['utf-16le', Buffer.from(text, 'utf16le')],
    ] as const) {
      add(`hex of ${name}`, Buffer.from(bytes.toString('hex')));
      for (const shift of [0, 1, 2]) add(`base64 of ${name}`, Buffer.from(base64Core(bytes, shift)));
    }
  }
  return forms.filter((form, at) => forms.findIndex((other) => other.bytes.equals(form.bytes)) === at);
}

/** The part of the base64 text that depends on these bytes alone when they begin `shift` bytes into a group of three. */
function base64Core(bytes: Buffer, shift: number): string {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
  const whole = padded.toString('base64').replace(/=+$/, '');
  const firstSure = Math.ceil((shift * 8) / 6);
  const lastSure = Math.floor((padded.length * 8) / 6);
  return whole.slice(firstSure, lastSure);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

/** ASCII letters in lower case, every other byte as it is; the copy has the same length. */
export function lowerAscii(bytes: Buffer): Buffer {
  const lowered = Buffer.from(bytes);
  for (let at = 0; at < lowered.length; at += 1) {
    const byte = lowered[at];
    if (byte !== undefined && byte >= 0x41 && byte <= 0x5a) lowered[at] = byte + 0x20;
  }
  return lowered;
}
