import type { Period } from '../resources/elements.ts';

/**
 * Whether a period holds today. Its ends are compared as far as they are written: `2025` is over when 2026 begins, and what has not begun does not hold. An end that
 * cannot be read is no end.
 */
export function isCurrent(period: Period | undefined, today: string): boolean {
  return hasBegun(period, today) && !isOver(period, today);
}

export function isOver(period: Period | undefined, today: string): boolean {
  const end = dateOf(period?.end);
  return end !== undefined && end < today.slice(0, end.length);
}

export function hasBegun(period: Period | undefined, today: string): boolean {
  const start = dateOf(period?.start);
  return start === undefined || start <= today.slice(0, start.length);
}

/** The written date of a FHIR dateTime, without its time. */
function dateOf(text: string | undefined): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text ?? '')?.[0];
}
