import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A mail as the demonstration keeps it instead of sending it. */
export type Mail = { readonly to: string; readonly text: string };

/** The mails to an address that were written since a moment, the oldest first. */
export function mailsTo(folder: string, to: string, since: number): Mail[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => join(folder, name));
  const fresh = files.map((file) => ({ file, at: statSync(file).mtimeMs })).filter(({ at }) => at >= since).toSorted((a, b) => a.at - b.at);
  return fresh.map(({ file }) => readMail(readFileSync(file, 'utf8'))).filter((mail) => mail.to === to);
}

/** One part of plain text, as MAST writes it (RFC 5322; RFC 2045 section 6 for how it is encoded). */
function readMail(raw: string): Mail {
  const end = raw.indexOf('\n\n');
  const head = raw.slice(0, end).replaceAll(/\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return { to: field('To'), text: decoded(raw.slice(end + 2), field('Content-Transfer-Encoding').toLowerCase()) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replaceAll(/=\n/g, '').replaceAll(/=([\dA-F]{2})/gi, (_whole, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
