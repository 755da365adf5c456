/** A start, end or empty tag with its attributes; a value may hold anything but its quote and `<`. */
const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Name and type of the properties of one entity set, from a service's metadata (OData CSDL XML 4.01). Reads tags and nothing else: a document with a declaration of entities
 * or of its own type is refused unread. Returns undefined for what is no such document, `no-set` where it has no such set.
 */
export function readCsdl(xml: string, entitySet: string): readonly { readonly name: string; readonly type: string }[] | 'no-set' | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml) || !/<(?:[\w.-]+:)?Edmx[\s>]/.test(xml)) return undefined;
  const found = new Map<string, { name: string; type: string }[]>();
  let [namespace, current, setType]: [string, string | undefined, string | undefined] = ['', undefined, undefined];
  for (const [, end, name, attributes = ''] of xml.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(tag)) {
    const values = new Map([...attributes.matchAll(attribute)].map(([, key = '', double, single]) => [key, double ?? single ?? '']));
    if (end === '/') current = name === 'EntityType' ? undefined : current;
    else if (name === 'Schema') namespace = values.get('Namespace') ?? '';
    else if (name === 'EntityType') {
      current = `${namespace}.${values.get('Name') ?? ''}`;
      found.set(current, []);
    } else if (name === 'Property' && current !== undefined) found.get(current)?.push({ name: values.get('Name') ?? '', type: values.get('Type') ?? '' });
    else if (name === 'EntitySet' && values.get('Name') === entitySet) setType = values.get('EntityType');
  }
  return setType === undefined ? 'no-set' : found.get(setType);
}
