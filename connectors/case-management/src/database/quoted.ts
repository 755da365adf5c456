/** A name as SQL has it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `schema.view`, each part by itself. */
export function quotedView(view: string): string {
  return view.split('.').map(quoted).join('.');
}
