import { cpus } from 'node:os';

import { detect } from '../src/detect/detect.ts';
import type { Message } from '../src/detect/detect.ts';
import { figuresOf, scoreHalf } from '../test/figures-of.ts';

/** Times the reading of bodies of one megabyte, and prints it beside the figures of both halves. Median of nine after two to warm up: of processor time, which other work on the machine does not lengthen, and of wall time; and the first
 * of all, which finds nothing compiled. */
const bytes = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(bytes / piece.length)).slice(0, bytes);
const referral = 'Name: Mair Jones\nDOB: 12/03/2011\nNHS number: 999 000 0018\nAddress: 14 Heol y Bont, Swansea, SA1 1AA\n';
const talk = 'We met on Tuesday 17/11/2026 with the school and agreed that nothing more is needed for now; the minutes follow, and our reference is 4000000004.\nPlease ring 01792 000 000 if that is not right.\n\n';
const chain = `${talk.repeat(8)}Kind regards\nA Writer\nTeam Manager\nCivic Centre, Oystermouth Road, Swansea SA1 3SN\n\nFrom: A Writer <a.writer@council.example>\nSent: 20 November 2026 14:05\nTo: MASH\nSubject: FW: Strategy discussion\n\n`;
const word = (text: string): string => text.split('\n').map((line) => `<p class=MsoNormal style='margin-bottom:0cm;line-height:normal'><span lang=EN-GB style='font-size:11.0pt;font-family:"Calibri",sans-serif;color:black'>${line === '' ? '<o:p>&nbsp;</o:p>' : line}<o:p></o:p></span></p>`).join('\r\n');

const bodies: Readonly<Record<string, Message>> = {
  'a chain as text, a referral at its end': { format: 'text', body: fill(chain).slice(0, -referral.length) + referral },
  'a chain as Outlook writes HTML, a referral at its end': { format: 'html', body: fill(word(chain)).slice(0, -2_000) + word(referral) },
  'one line without a break': { format: 'text', body: fill('we met again and spoke of what is to be done ') },
  'nothing but referrals (cut)': { format: 'text', body: fill(`${referral}\n`) },
  'nothing but digits': { format: 'text', body: '9'.repeat(bytes) },
  'nothing but open tags': { format: 'html', body: fill('<p>') },
};

process.stdout.write(`detect: ${bytes} bytes a body; ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
for (const [says, message] of Object.entries(bodies)) {
  const all = Array.from({ length: 11 }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    detect(message, '2026-11-22');
    return { wall: performance.now() - start, processor: process.cpuUsage(used).user / 1000 };
  });
  const times = all.slice(2);
  const median = (of: 'wall' | 'processor'): string => (times.map((each) => each[of]).toSorted((a, b) => a - b)[4] ?? 0).toFixed(1).padStart(7);
  process.stdout.write(`${median('processor')} ms processor, ${median('wall')} ms wall, ${(all[0]?.wall ?? 0).toFixed(1).padStart(6)} ms the first  ${says}\n`);
}
for (const half of ['set-aside', 'tuning'] as const) process.stdout.write(`\n${figuresOf(half, scoreHalf(half))}`);
