import { readFileSync } from 'node:fs';

import { demonstrationFolders } from './folders.ts';
import type { DemoFile } from './demo-file.ts';
import { totpCode } from './totp-code.ts';

/** Prints e-mail, password and the code of the moment for one member of the demonstration's staff (`npm run code -- sw-1042`), or for all: a code works once. */
const demo = JSON.parse(readFileSync(demonstrationFolders().demoFile, 'utf8')) as DemoFile;
const wanted = process.argv[2];
const people = demo.signIns.filter((person) => wanted === undefined || person.staffId === wanted);
if (people.length === 0) throw new Error(`.mast/demo.json has no ${wanted ?? 'staff'}`);
for (const person of people) console.log(`${person.staffId.padEnd(9)} ${person.email.padEnd(34)} ${person.password}  ${totpCode(person.totpSecret, Date.now() / 1000)}`);
