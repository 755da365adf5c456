/** Whether a text is one of our ids: what an address names is looked at before it goes into another. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
