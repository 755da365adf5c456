import { feeds, organisations } from '@mast/example-population';

/** The first team of every feed with a number: whom to phone when MAST cannot answer. All numbers are kept for drama. */
export function partnerPhones(): { name: string; phone: string; outOfHours?: string | undefined }[] {
  return feeds.flatMap(({ organisation, teams }) => {
    const [first] = teams;
    const name = organisations.find(({ code }) => code === organisation)?.name.en;
    return first === undefined || name === undefined ? [] : [{ name: `${name}, ${first.team}`, phone: first.phone, outOfHours: first.outOfHours }];
  });
}
