/** Elements that are lists, by their path in a resource; `*` stands for any path before it. Enough for the resources that the connector reads. */
const lists = new Set([
  'Patient.identifier', 'Patient.name', 'Patient.address', 'Patient.link', 'Patient.generalPractitioner', 'Patient.telecom', 'Patient.contact', 'Encounter.type', 'Encounter.identifier', 'Encounter.participant', 'Encounter.location', 'Appointment.serviceType', 'Appointment.specialty',
  'Appointment.identifier', 'Appointment.participant', 'EpisodeOfCare.type', 'EpisodeOfCare.identifier', 'Flag.identifier', 'Flag.category', 'Organization.identifier', 'Organization.telecom', 'Organization.address', 'Location.identifier', 'Location.telecom', 'Location.type',
  'PractitionerRole.identifier', 'PractitionerRole.telecom', 'PractitionerRole.location', 'PractitionerRole.code', 'Practitioner.identifier', 'Practitioner.name', 'Practitioner.telecom', 'Bundle.entry',
]);
const everywhere = new Set(['extension', 'coding', 'given', 'line', 'security', 'tag', 'prefix']);

type Node = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Node[] };

/** A FHIR resource in XML as JSON (http://hl7.org/fhir/R4/xml.html), its narrative left out. Throws for what is no XML. */
export function resourceOfXml(xml: string): unknown {
  const root = treeOf(xml.replace(/<text>[\s\S]*?<\/text>/g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/<\?[\s\S]*?\?>/g, ''));
  return { resourceType: root.name, ...(partsOf(root, root.name) as object) };
}

function treeOf(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [, isEnd, name = '', rest = '', isEmpty] of xml.matchAll(/<(\/?)([A-Za-z]\w*)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g)) {
    if (isEnd === '/') {
      if (open.pop()?.name !== name) throw new Error('elements cross');
      continue;
    }
    const attributes = Object.fromEntries([...rest.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single = '']) => [key, decoded(double ?? single)]));
    const node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    if (isEmpty !== '/') open.push(node);
  }
  const [root] = top.children;
  if (root === undefined || open.length !== 1) throw new Error('no resource');
  return root;
}

function partsOf({ attributes, children }: Node, path: string): unknown {
  if (children.length === 0 && attributes['value'] !== undefined) return /^(true|false)$/.test(attributes['value']) ? attributes['value'] === 'true' : attributes['value'];
  const [inside] = children;
  // A resource within another, as in a bundle's entry.
  if (inside !== undefined && children.length === 1 && /^[A-Z]/.test(inside.name)) return { resourceType: inside.name, ...(partsOf(inside, inside.name) as object) };
  const parts: Record<string, unknown> = attributes['url'] === undefined ? {} : { url: attributes['url'] };
  for (const child of children) {
    const at = `${path}.${child.name}`;
    const value = partsOf(child, at);
    if (lists.has(at) || everywhere.has(child.name)) parts[child.name] = [...((parts[child.name] as unknown[] | undefined) ?? []), value];
    else parts[child.name] = value;
  }
  return parts;
}

function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
