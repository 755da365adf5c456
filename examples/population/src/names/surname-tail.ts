import type { Rng } from '../random/rng.ts';

const englishFirst =
  'Ash Bar Beck Birch Black Blake Bram Brook Buck Burn Cald Chad Clif Cole Crow Dal Den Elm Fair Far Fen Gar Gold Hag Ham Hart Hazel Heth Hol Hud Kirk Lang Law Lin Lock Mar May Mel Mid Nor Oak Old Par Pen Pres Rad Red Rose Ros Sed Shel Stan Stock Sut Thorn Wal War Wat West Whit Win Wool';
const englishSecond = 'bank borne bourne bridge brook bury by combe croft dale den field ford gate grave ham hurst land ley low man mere more ridge shaw stead stock ston thorpe ton wall ward well wick wood worth';
const welshFirst = 'Bryn Caer Car Cwm Dol Glan Gwyn Hafod Llan Maes Nant Pant Pen Plas Rhyd Tal Tre Ty Ynys';
const welshSecond = 'derw fawr gwyn las mawr mor og onnen rhos wen wyn ydd coed dwr';

const parts = {
  english: { first: englishFirst.split(' '), second: englishSecond.split(' ') },
  welsh: { first: welshFirst.split(' '), second: welshSecond.split(' ') },
};

/**
 * One of the rare family names that together are common: about 2,000 English ones made of place-name parts, 270 Welsh. A real population has a
 * long tail, and matching by rarity cannot be tested without one.
 */
export function surnameTail(language: 'english' | 'welsh', rng: Rng): string {
  // Half of a Welsh tail is English names: families moved for coal and copper.
  const { first, second } = language === 'welsh' && rng.chance(0.5) ? parts.welsh : parts.english;
  return rng.pick(first) + rng.pick(second);
}
