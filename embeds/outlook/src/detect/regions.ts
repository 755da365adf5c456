import { closings } from './label-words.table.ts';
import { labelOf } from './label-of.ts';
import type { Row } from './detection.ts';

/** Whose a line is: what the message says, the heading of a message that was passed on, or who sent it. */
export type Region = 'said' | 'header' | 'sender';

const headerStart = /^(?:from|oddi wrth|o):\s*\S/i;
const headerLine = /^(?:from|sent|to|cc|bcc|subject|date|importance|attachments?|reply-to|oddi wrth|anfonwyd|at|copi|pwnc|dyddiad|pwysigrwydd|atodiadau):/i;
const wrote = /^(?:on|ar)\b.{4,120}\b(?:wrote|ysgrifennodd)\b.{0,60}:?$/i;
const notice = /\b(?:confidential|intended recipient|named recipient|legally privileged|gyfrinachol|cyfrinachol|derbynnydd|unsubscribe|disclaimer|virus|registered (?:office|charity|in england))\b/i;
/** Shorter than any notice that lawyers wrote, in letters: `Address confidential` is no notice. */
const noticeMin = 70;
const strong = new Set(['name', 'role', 'birth', 'nhs', 'family', 'given', 'people', 're']);

/**
 * Marks each line. A signature runs from a closing to the next message, or to a line that names a person by its label: people sign first and add details below. A notice ends
 * what its message says. Nothing is dropped here: what a region means is the reader's to decide.
 */
export function regionsOf(rows: readonly Row[]): Region[] {
  let now: Region = 'said';
  let isNotice = false;
  return rows.map(({ cells }) => {
    const line = cells.length === 1 ? (cells[0] ?? '') : '';
    if (line === '' && cells.length === 1) return now === 'header' ? 'header' : now;
    if (line !== '' && headerStart.test(line)) {
      now = 'header';
      isNotice = false;
      return now;
    }
    if (now === 'header') {
      if (headerLine.test(line)) return now;
      now = 'said';
    }
    if (line.length < 200 && wrote.test(line)) {
      now = 'said';
      isNotice = false;
      return 'header';
    }
    if (now === 'sender') {
      if (isNotice || !resumes(cells)) return now;
      now = 'said';
      return now;
    }
    if (line.length >= noticeMin && notice.test(line)) {
      now = 'sender';
      isNotice = true;
      return now;
    }
    if (line.length > 0 && line.length < 32 && closings.has(line.toLowerCase().replace(/[\s,.!;:]+$/, ''))) {
      now = 'sender';
      isNotice = false;
      return now;
    }
    return now;
  });
}

/** Whether a line below a signature speaks of a person again. */
function resumes(cells: readonly string[]): boolean {
  if (cells.length > 1) return cells.some((cell) => strong.has(labelOf(cell) ?? ''));
  const line = cells[0] ?? '';
  const colon = line.indexOf(':');
  return colon > 0 && strong.has(labelOf(line.slice(0, colon)) ?? '');
}
