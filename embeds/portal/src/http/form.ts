/** A form that was sent: fields as text, or several texts where a name stands more than once. Nothing in it has been looked at yet. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A field's text without white space around it; the first where the name stands more than once, empty where it does not. */
export function textOf(form: Form, name: string): string {
  const value = form[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** Every text of a field: of tick boxes, those that were ticked. */
export function listOf(form: Form, name: string): readonly string[] {
  const value = form[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}
