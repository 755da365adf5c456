/** One signature line: a key's name, its id, and what it made of the text. */
export type NoteSignature = { readonly name: string; readonly keyId: Buffer; readonly signature: Buffer };

/** Text with signatures under it (C2SP signed-note). The text ends with a line feed, which is signed. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** As much as anybody's note may hold; the specification asks for 16 signatures at least. */
const maxNoteLength = 16_384;
const lineForm = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const keyIdBytes = 4;

/** A signature line, with its line feed. */
export function writeSignature({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/** Text, empty line, signatures. */
export function writeNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(writeSignature).join('')}`;
}

/** Reads a note; undefined when it is not of that form, or longer than anybody needs. Says nothing of whether a signature is right. */
export function readNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || note.length > maxNoteLength || hasControl(note)) return undefined;
  const signatures = readSignatures(note.slice(end + 2));
  return signatures === undefined || signatures.length === 0 ? undefined : { text: note.slice(0, end + 1), signatures };
}

/** Reads signature lines alone, as a witness answers with; undefined where one is none. */
export function readSignatures(lines: string): NoteSignature[] | undefined {
  if (lines !== '' && !lines.endsWith('\n')) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines.split('\n').slice(0, -1)) {
    const [, name, text = ''] = lineForm.exec(line) ?? [];
    const bytes = Buffer.from(text, 'base64');
    if (name === undefined || bytes.length <= keyIdBytes || bytes.toString('base64') !== text) return undefined;
    signatures.push({ name, keyId: bytes.subarray(0, keyIdBytes), signature: bytes.subarray(keyIdBytes) });
  }
  return signatures;
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text.replaceAll('\n', ''));
}
