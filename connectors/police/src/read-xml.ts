import { contentOf, FileRefused } from '@mast/connector-kit/files';
import type { Encoding, FetchedFile, ReadLimits } from '@mast/connector-kit/files';
import { SaxesParser } from 'saxes';

import type { ReadRow } from './pole.ts';
import type { Shape } from './shape.ts';
import { xmlPlan } from './xml-plan.ts';
import { XmlRows } from './xml-rows.ts';

/** Elements inside each other; real extracts have eight (judgement). */
const mostDeep = 32;
/** Undeclared elements told apart; a hostile file has millions. */
const mostOthers = 200;
/** What one event may hold, in rows' lengths: a fight may have forty people in it, not forty thousand. */
const rowsAnEvent = 16;

/** What reading through came to: declared values that were met, how often the elements that begin something, and how many others hold something. */
export type XmlMet = { readonly declared: ReadonlySet<string>; readonly contexts: ReadonlyMap<string, number>; readonly others: number };

/**
 * The rows of an XML extract, as a stream: one event in memory and no more. There is no document type, no entity beyond the five of XML itself, and nothing that could be told to
 * fetch anything. Throws FileRefused `xml-doctype`, `xml-broken`, `xml-too-deep`, `row-too-long`, `encoding-not-as-declared`, `header-missing` (another document), with the line.
 */
export async function* readXml(file: FetchedFile, shape: Shape, encoding: Encoding, limits: ReadLimits, isPart = false): AsyncGenerator<ReadRow, XmlMet, void> {
  const rows = new XmlRows(xmlPlan(shape), shape);
  const others = new Set<string>();
  const root = shape.xml?.event.split('/')[1];
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = (rule: string): never => {
    throw new FileRefused({ rule, line: parser.line });
  };
  const path: string[] = [];
  let text: string | undefined;
  let lastMark = 0;
  let inEvent = 0;
  const here = (): string => `/${path.join('/')}`;
  const mark = (): void => {
    lastMark = parser.position;
  };
  const meet = (at: string, value: string): void => {
    if (rows.isValue(at)) rows.value(at, value);
    else if (others.size < mostOthers && value.trim() !== '') others.add(at);
  };
  parser.on('error', () => refuse('xml-broken'));
  parser.on('doctype', () => refuse('xml-doctype'));
  parser.on('xmldecl', ({ encoding: said }) => {
    if (said !== undefined && said.toLowerCase() !== encoding) refuse('encoding-not-as-declared');
  });
  parser.on('opentag', ({ name, attributes }) => {
    mark();
    path.push(localOf(name));
    if (path.length > mostDeep) refuse('xml-too-deep');
    if (path.length === 1 && path[0] !== root) refuse('header-missing');
    if (!rows.isInside) inEvent = parser.position;
    rows.open(here(), parser.line);
    for (const [attribute, value] of Object.entries(attributes)) meet(`${here()}/@${localOf(attribute)}`, value);
    text = '';
  });
  const add = (more: string): void => {
    if (text !== undefined) text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    mark();
    const at = here();
    // Text between elements is layout; only an element without others in it holds a value.
    if (text !== undefined) meet(at, text);
    text = undefined;
    rows.close(at);
    path.pop();
    if (rows.isInside && parser.position - inEvent > limits.maxRowBytes * rowsAnEvent) refuse('row-too-long');
  });

  const decoder = new TextDecoder(encoding, { fatal: true });
  const feed = (chunk: string): ReadRow[] => {
    parser.write(chunk);
    if (parser.position - lastMark > limits.maxRowBytes) refuse('row-too-long');
    return rows.rows.splice(0);
  };
  for await (const chunk of contentOf(file, encoding, limits)) yield* feed(decoded(decoder, chunk));
  if (!isPart) {
    yield* feed(decoded(decoder));
    parser.close();
    yield* rows.rows.splice(0);
  }
  return { declared: rows.met, contexts: rows.contexts, others: others.size };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new FileRefused({ rule: 'encoding-not-as-declared' });
  }
}

/** A name without its namespace prefix: prefixes differ between exports, the names do not. */
function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
