import { expect, test } from 'vitest';
import { faultCodes } from '../extracts/fault-code.ts';
import { feeds, organisations } from './organisations.ts';
import { setupFeeds } from './setup-feeds.ts';

const name = /^[a-z0-9][a-z0-9-]{0,62}$/;

test('every feed belongs to a listed organisation and every organisation has a feed', () => {
  const codes = organisations.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(feeds.map((feed) => feed.organisation))).toEqual(new Set(codes));
  expect(new Set(feeds.map((feed) => feed.feedId)).size).toBe(feeds.length);
});

test('names that travel in URLs and file names are plain', () => {
  for (const feed of feeds) for (const value of [feed.feedId, feed.filePrefix, feed.service]) expect(value).toMatch(name);
});

test('every text is in English and in Welsh', () => {
  const texts = [...organisations.map((organisation) => organisation.name), ...setupFeeds.flatMap((feed) => [feed.name, ...feed.doesNotShare])];
  for (const { en, cy } of texts) {
    expect(en.length).toBeGreaterThan(2);
    expect(cy.length).toBeGreaterThan(2);
    expect(cy).not.toBe(en);
  }
});

test('every feed says what it does not share, and its rates are chances', () => {
  for (const feed of feeds) {
    expect(feed.doesNotShare.length, feed.feedId).toBeGreaterThan(0);
    expect(Object.keys(feed.faults).every((code) => (faultCodes as readonly string[]).includes(code))).toBe(true);
    expect(Object.values(feed.faults).every((rate) => rate >= 0 && rate <= 1)).toBe(true);
    expect(feed.work.every((work) => feed.teams[work.team] !== undefined)).toBe(true);
  }
});
