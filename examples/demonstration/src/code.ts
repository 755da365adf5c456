import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { demonstrationFolders } from './folders.ts';
import type { DemoFile } from './demo-file.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a TOTP secret at a moment: RFC 6238 with SHA-1, 6 digits, 30 seconds, as any authenticator app has it. */
function codeAt(secret: string, seconds: number): string {
  const bits = Array.from(secret, (letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const mac = createHmac('sha1', key).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** Prints e-mail, password and the code of the moment for one member of the demonstration's staff (`npm run code -- sw-1042`), or for all: a code works once. */
const demo = JSON.parse(readFileSync(demonstrationFolders().demoFile, 'utf8')) as DemoFile;
const wanted = process.argv[2];
const people = demo.signIns.filter((person) => wanted === undefined || person.staffId === wanted);
if (people.length === 0) throw new Error(`.mast/demo.json has no ${wanted ?? 'staff'}`);
for (const person of people) console.log(`${person.staffId.padEnd(9)} ${person.email.padEnd(34)} ${person.password}  ${codeAt(person.totpSecret, Date.now() / 1000)}`);
