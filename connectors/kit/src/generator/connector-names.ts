/** The spellings of a connector's name. */
export type ConnectorNames = { readonly kebab: string; readonly camel: string; readonly pascal: string };

const taken: ReadonlySet<string> = new Set(['kit', 'example-register']);

/** All spellings of a kebab-case name, or undefined where it is none or is taken by the kit itself. */
export function connectorNames(kebab: string): ConnectorNames | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab) || kebab.length > 40 || taken.has(kebab)) return undefined;
  const pascal = kebab.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return { kebab, pascal, camel: pascal.slice(0, 1).toLowerCase() + pascal.slice(1) };
}

/** A text of the template with the example's name replaced in every spelling. */
export function renamed(text: string, { kebab, camel, pascal }: ConnectorNames): string {
  return text.replaceAll('example-register', kebab).replaceAll('exampleRegister', camel).replaceAll('ExampleRegister', pascal);
}
