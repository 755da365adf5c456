/** The same people under numbers from 1, in the order in which they first occur: equal groups get equal numbers, however they were numbered before. */
export function numberPeople(personOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return personOf.map((person) => {
    const known = numbers.get(person) ?? numbers.size + 1;
    numbers.set(person, known);
    return known;
  });
}
