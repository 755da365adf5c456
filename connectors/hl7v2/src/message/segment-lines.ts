/** One segment of a text: its id, or undefined where a line is no segment, and where it stands. */
type SegmentLine = { readonly id: string | undefined; readonly start: number; readonly end: number };

const segmentId = /^[A-Z][A-Z0-9]{2}$/;
const [cr, lf] = [0x0d, 0x0a];

/**
 * Segments end with CR; LF and CRLF are taken as well. In a text whose segments end with CR an LF within a field is a space, not an end: the line behind it would otherwise be lost, half an address with it.
 * Empty lines are overlooked. One pass, whatever the text.
 */
export function* segmentLines(text: string, separator: string): Generator<SegmentLine> {
  const usesCr = text.includes('\r');
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? cr : text.charCodeAt(at);
    if (code !== cr && code !== lf) continue;
    if (code === lf && usesCr && text.charCodeAt(at - 1) !== cr && at + 1 < text.length && !isSegmentAt(text, at + 1, separator)) continue;
    if (at > start && text.slice(start, at).trim() !== '') yield { id: isSegmentAt(text, start, separator) ? text.slice(start, start + 3) : undefined, start, end: at };
    start = at + 1;
  }
}

function isSegmentAt(text: string, at: number, separator: string): boolean {
  const next = text[at + 3];
  return segmentId.test(text.slice(at, at + 3)) && (next === separator || next === undefined || next === '\r' || next === '\n');
}
