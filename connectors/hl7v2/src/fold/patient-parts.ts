import type { KeptSegment } from '../message/kept-segment.ts';

/** One patient of a message: PID with the segments that belong to it. */
export type PatientPart = { readonly pid: KeptSegment; readonly pd1?: KeptSegment; readonly mrg?: KeptSegment; readonly restrictions: readonly KeptSegment[] };

/** The patients of a message in their order: merges (A40) may have several, each with its MRG; links (A24, A37) have two. */
export function patientParts(segments: readonly KeptSegment[]): PatientPart[] {
  const parts: { pid: KeptSegment; pd1?: KeptSegment; mrg?: KeptSegment; restrictions: KeptSegment[] }[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (segment.id === 'PID') parts.push({ pid: segment, restrictions: [] });
    else if (last === undefined) continue;
    else if (segment.id === 'PD1') last.pd1 ??= segment;
    else if (segment.id === 'MRG') last.mrg ??= segment;
    else if (segment.id === 'ARV') last.restrictions.push(segment);
  }
  return parts;
}

/** The first segment of a kind. */
export function segmentOf(segments: readonly KeptSegment[], id: string): KeptSegment | undefined {
  return segments.find((segment) => segment.id === id);
}
