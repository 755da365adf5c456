/** One segment of a text: its id, or undefined where a line is no segment, and where it stands. */
export type SegmentLine = { readonly id: string | undefined; readonly start: number; readonly end: number };

const [cr, lf] = [0x0d, 0x0a];

/**
 * Tells each segment of a text to `take`, until it returns false. Segments end with CR; LF and CRLF are taken as well. In a text whose segments end with CR an LF within a field is a space, not an end: the line behind it would otherwise be
 * lost, half an address with it. Empty lines are overlooked. One pass, whatever the text.
 */
export function eachSegment(text: string, separator: string, take: (line: SegmentLine) => boolean): void {
  const usesCr = text.includes('\r');
  const end = usesCr && !text.includes('\n') ? '\r' : usesCr ? undefined : '\n';
  let start = 0;
  while (start < text.length) {
    const at = end === undefined ? endOfMixed(text, start, separator) : endAt(text, start, end);
    if (at > start && !isBlank(text, start, at) && !take({ id: isSegmentAt(text, start, separator) ? text.slice(start, start + 3) : undefined, start, end: at })) return;
    start = at + 1;
  }
}

function endAt(text: string, from: number, end: string): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found;
}

function endOfMixed(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === cr) return at;
    if (code === lf && (text.charCodeAt(at - 1) === cr || at + 1 === text.length || isSegmentAt(text, at + 1, separator))) return at;
  }
  return text.length;
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) <= 0x20 && text.slice(start, end).trim() === '';
}

/** A capital, two capitals or digits, and the separator or the end of the line. */
function isSegmentAt(text: string, at: number, separator: string): boolean {
  if (!isCapital(text.charCodeAt(at)) || !isPart(text.charCodeAt(at + 1)) || !isPart(text.charCodeAt(at + 2))) return false;
  const next = text[at + 3];
  return next === separator || next === undefined || next === '\r' || next === '\n';
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isPart(code: number): boolean {
  return isCapital(code) || (code >= 0x30 && code <= 0x39);
}
