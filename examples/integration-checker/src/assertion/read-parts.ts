import type { Finding } from '../finding.ts';
import { hasDuplicateNames } from './has-duplicate-names.ts';

/** Characters that core reads at most. */
const maxLength = 8_000;

/** The three parts of a compact JWS, read. `claims` is whatever JSON stands there, undefined where none does. */
export type Parts = { readonly signed: string; readonly header: Readonly<Record<string, unknown>>; readonly claims: unknown; readonly signature: Uint8Array<ArrayBuffer> };

/** Reads an assertion as core does, or says why it cannot be read. */
export const readParts = (assertion: string): { readonly parts: Parts } | { readonly finding: Finding } => {
  if (assertion.length > maxLength) return { finding: { code: 'too-long' } };
  const [head, body, signature, ...more] = assertion.split('.');
  if (head === undefined || body === undefined || signature === undefined || more.length > 0) return { finding: { code: 'not-three-parts' } };
  const [headText, bodyText] = [textOf(head), textOf(body)];
  const header = jsonOf(headText);
  if (typeof header !== 'object' || header === null || Array.isArray(header)) return { finding: { code: 'header-unreadable' } };
  if (hasDuplicateNames(headText ?? '') || hasDuplicateNames(bodyText ?? '')) return { finding: { code: 'said-twice' } };
  return { parts: { signed: `${head}.${body}`, header: { ...header }, claims: jsonOf(bodyText), signature: bytesOf(signature) ?? new Uint8Array() } };
};

const bytesOf = (part: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
};

const textOf = (part: string): string | undefined => {
  const bytes = bytesOf(part);
  return bytes && new TextDecoder().decode(bytes);
};

const jsonOf = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};
