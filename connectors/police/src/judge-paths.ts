import { FileRefused } from '@mast/connector-kit/files';

import type { XmlMet } from './read-xml.ts';
import type { Shape } from './shape.ts';
import { xmlPlan } from './xml-plan.ts';

/** Fields of which some must be there wherever their element is. */
const always: ReadonlySet<string> = new Set(['reference', 'date', 'family']);
/** Elements among which each declared part of them would have shown up (judgement): fewer prove nothing, since many systems leave empty elements out. */
const enough = 20;

/**
 * Throws FileRefused `column-missing` where a declared element is nowhere in an extract, though it has those that it belongs to: it was renamed or taken out, and everybody would
 * be loaded without it.
 */
export function judgePaths(shape: Shape, { declared, contexts }: XmlMet, rows: number): void {
  const base = (shape.xml?.event ?? '').length + 1;
  const optional = new Set(shape.optional);
  const person = `${shape.xml?.event}/${shape.xml?.person}`;
  const plan = xmlPlan(shape);
  const isGone = (path: string, isSure: boolean): boolean => isSure && !optional.has(path.slice(base));
  if (rows === 0) return;
  for (const path of plan.contexts.keys()) {
    if (!contexts.has(path) && isGone(path, path === person || rows >= enough)) throw new FileRefused({ rule: 'column-missing', column: path });
  }
  for (const [path, [place]] of plan.values) {
    const within = [...plan.contexts.keys()].filter((context) => path.startsWith(`${context}/`)).toSorted((a, b) => b.length - a.length)[0] ?? '';
    const met = contexts.get(within) ?? 0;
    if (!declared.has(path) && isGone(path, met >= enough || (met > 0 && always.has(place?.field ?? '') && place?.group !== 'aliases'))) throw new FileRefused({ rule: 'column-missing', column: path });
  }
}
