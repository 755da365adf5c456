/** The reference under which a resource's record travels. An Encounter's is its id alone, which is what its own server calls it; no id holds a slash, so that none are ever the same. */
export function refOf(type: string, id: string): string {
  return type === 'Encounter' ? id : `${type}/${id}`;
}
