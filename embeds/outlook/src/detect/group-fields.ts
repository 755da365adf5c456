import type { Detection, Field, FoundName, FoundPerson, FoundPlace } from './detection.ts';

type Gathering = { name?: FoundName; parts: { given?: string; middle?: string; family?: string }; dateOfBirth?: string; nhsNumber?: string; places: FoundPlace[]; lines?: readonly string[] };

/** Puts together what belongs to one person. Fields come in the order of the text; what would contradict a person begins another. */
export class Grouping {
  #people: Gathering[] = [];
  #loose: FoundPlace[] = [];
  #looseLines: readonly string[] | undefined;
  #current: Gathering | undefined;

  /** People and places so far, said twice or not. */
  get size(): number {
    return this.#people.length + this.#loose.length;
  }

  /** What comes next belongs to nobody who came before: another message, or the end of what somebody wrote. */
  close(): void {
    this.#current = undefined;
    this.#looseLines = undefined;
  }

  add(field: Field): void {
    switch (field.kind) {
      case 'another':
        return this.close();
      case 'name':
        this.#named().name = field.name;
        return undefined;
      case 'given':
      case 'middle':
      case 'family': {
        const person = this.#current !== undefined && this.#current.parts[field.kind] === undefined && this.#current.name === undefined ? this.#current : this.#begin();
        person.parts[field.kind] = field.text;
        return undefined;
      }
      case 'birth': {
        const person = this.#current !== undefined && (this.#current.dateOfBirth ?? field.value) === field.value ? this.#current : this.#begin();
        person.dateOfBirth = field.value;
        return undefined;
      }
      case 'nhs': {
        const person = this.#current !== undefined && (this.#current.nhsNumber ?? field.value) === field.value ? this.#current : this.#begin();
        person.nhsNumber = field.value;
        return undefined;
      }
      case 'lines':
        if (this.#current === undefined) this.#looseLines = field.lines;
        else this.#current.lines = field.lines;
        return undefined;
      case 'place':
        return this.#place(field.place, field.isShared);
    }
  }

  /** Everything that was put together, what was said twice once. */
  done(): Omit<Detection, 'isCut'> {
    const people = this.#people.map(({ name, parts, dateOfBirth, nhsNumber, places }): FoundPerson => {
      const whole = name ?? (Object.keys(parts).length === 0 ? undefined : parts);
      return { ...(whole === undefined ? {} : { name: whole }), ...(dateOfBirth === undefined ? {} : { dateOfBirth }), ...(nhsNumber === undefined ? {} : { nhsNumber }), places };
    });
    const kept = mergeSame(people.filter((each) => each.name !== undefined || each.dateOfBirth !== undefined || each.nhsNumber !== undefined));
    const taken = new Set(kept.flatMap(({ places }) => places.map(keyOf)));
    return { people: kept, places: distinct(this.#loose.filter((place) => !taken.has(keyOf(place)))) };
  }

  #begin(): Gathering {
    const person: Gathering = { parts: {}, places: [] };
    this.#people.push(person);
    this.#current = person;
    return person;
  }

  /** The one who is named now: whoever was spoken of without a name until here, or somebody new. */
  #named(): Gathering {
    const now = this.#current;
    return now !== undefined && now.name === undefined && Object.keys(now.parts).length === 0 ? now : this.#begin();
  }

  #place(place: FoundPlace, isShared: boolean): void {
    const person = isShared ? undefined : this.#current;
    const lines = person === undefined ? this.#looseLines : person.lines;
    const whole = place.lines.length === 0 && lines !== undefined ? { lines, postcode: place.postcode } : place;
    if (person === undefined) {
      this.#looseLines = undefined;
      this.#loose.push(whole);
      return;
    }
    delete person.lines;
    if (!person.places.some((each) => keyOf(each) === keyOf(whole))) person.places.push(whole);
  }
}

const keyOf = ({ lines, postcode }: FoundPlace): string => `${lines.join(' ').toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')}|${postcode}`;
const nameKey = (name: FoundName): string => [name.given, name.middle, name.family].filter(Boolean).join(' ').toLowerCase();

function distinct(places: readonly FoundPlace[]): FoundPlace[] {
  return places.filter((place, at) => places.findIndex((each) => keyOf(each) === keyOf(place)) === at);
}

/** Messages are quoted whole, again and again: a person of one name who contradicts nothing said before is the same one. */
function mergeSame(people: readonly FoundPerson[]): FoundPerson[] {
  const merged: FoundPerson[] = [];
  for (const person of people) {
    const at = merged.findIndex((each) => isSame(each, person));
    const before = merged[at];
    if (before === undefined) merged.push({ ...person, places: distinct(person.places) });
    else merged[at] = { ...before, ...person, places: distinct([...before.places, ...person.places]) };
  }
  return merged;
}

function isSame(one: FoundPerson, other: FoundPerson): boolean {
  const agrees = <T>(a: T | undefined, b: T | undefined): boolean => a === undefined || b === undefined || a === b;
  if (!agrees(one.dateOfBirth, other.dateOfBirth) || !agrees(one.nhsNumber, other.nhsNumber)) return false;
  if (one.name !== undefined && other.name !== undefined) return nameKey(one.name) === nameKey(other.name);
  // Without a name only an NHS number says that two are one.
  return one.nhsNumber !== undefined && one.nhsNumber === other.nhsNumber;
}
