import type { Detection, FoundName, FoundPlace } from '../../detect/detect.ts';

/** One thing that may be ticked. Places of one subject exclude one another: a question holds one address. */
export type OfferedField =
  | { readonly id: string; readonly kind: 'name'; readonly name: FoundName }
  | { readonly id: string; readonly kind: 'birth'; readonly value: string }
  | { readonly id: string; readonly kind: 'nhs'; readonly value: string }
  | { readonly id: string; readonly kind: 'place'; readonly place: FoundPlace };

/** Somebody or somewhere that may be asked about, with what the message says of them. */
export type Subject = { readonly id: string; readonly fields: readonly OfferedField[] };
export type Offer = { readonly subjects: readonly Subject[]; readonly isCut: boolean };

/** More would be a list, and nobody chooses from it in a pane 320 px wide. */
export const subjectsMax = 20;

/**
 * What was found, as subjects to choose from: people first, each with the places that stand by nobody's name too, since they may be theirs; then those places by themselves.
 */
export const offerOf = ({ people, places, isCut }: Detection): Offer => {
  const subjects = [
    ...people.map((person, at): Subject => {
      const id = `person-${at}`;
      const homes = [...person.places, ...places];
      return {
        id,
        fields: [
          ...(person.name === undefined ? [] : [{ id: `${id}-name`, kind: 'name' as const, name: person.name }]),
          ...(person.dateOfBirth === undefined ? [] : [{ id: `${id}-birth`, kind: 'birth' as const, value: person.dateOfBirth }]),
          ...(person.nhsNumber === undefined ? [] : [{ id: `${id}-nhs`, kind: 'nhs' as const, value: person.nhsNumber }]),
          ...homes.map((place, nth) => ({ id: `${id}-place-${nth}`, kind: 'place' as const, place })),
        ],
      };
    }),
    ...distinctPlaces([...people.flatMap((person) => person.places), ...places]).map((place, at): Subject => ({ id: `place-${at}`, fields: [{ id: `place-${at}-place`, kind: 'place', place }] })),
  ];
  return { subjects: subjects.slice(0, subjectsMax), isCut: isCut || subjects.length > subjectsMax };
};

const distinctPlaces = (places: readonly FoundPlace[]): FoundPlace[] => places.filter((place, at) => places.findIndex((each) => JSON.stringify(each) === JSON.stringify(place)) === at);
