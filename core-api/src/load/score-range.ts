import type { BlockIndex } from '../bulk/block-index.ts';
import { candidatesOf } from '../bulk/candidates.ts';
import { edgeCollector } from '../bulk/edge-collector.ts';
import type { PairScorer } from '../bulk/pair-scorer.ts';
import { pairScorer } from '../bulk/pair-scorer.ts';
import { currentModel } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { judgePlaces } from '../match/places/judge-places.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import { contentMemory } from './content-memory.ts';
import type { LoadMemory } from './load-memory.ts';
import type { Scored, Subject } from './task.ts';
import { textStore } from './text-store.ts';

export type Scorers = Readonly<Record<Subject, (index: BlockIndex, from: number, to: number) => Scored>>;

/** Contents that a thread keeps opened, at most: those of a neighbourhood come together (judgement; some tens of megabytes). */
const mostOpen = 10_000;

/** What contents of the load's memory make of each other; one for each thread, since what it has compared it remembers. */
export function loadScorers(memory: LoadMemory, { edgeBits }: PairScorer): Scorers {
  const places = openPlaces(memory);
  return {
    people: rangeScorer(() => memory.people.count[0] ?? 0, edgeBits),
    places: rangeScorer(() => memory.places.count[0] ?? 0, (a, b) => (judgePlaces(places(a), places(b)).verdict === 'same' ? 0 : Number.NaN)),
  };
}

/** The scorer of a thread. */
export function loadScorer(memory: LoadMemory, names: NameFrequency): PairScorer {
  return pairScorer(contentMemory(memory).coded(), currentModel, names);
}

export function openPlaces(memory: LoadMemory): (place: number) => PlaceFeatures {
  const texts = textStore(memory.texts);
  return kept((place) => JSON.parse(texts.get(memory.placeTexts[place] ?? 0)) as PlaceFeatures);
}

function kept<Value>(open: (number: number) => Value): (number: number) => Value {
  const values = new Map<number, Value>();
  return (number) => {
    const known = values.get(number);
    if (known !== undefined) return known;
    if (values.size >= mostOpen) values.clear();
    const value = open(number);
    values.set(number, value);
    return value;
  };
}

function rangeScorer(size: () => number, edgeBits: (a: number, b: number) => number): Scorers[Subject] {
  let marks = new Int32Array(0);
  return (index, from, to) => {
    if (marks.length !== size()) marks = new Int32Array(size()).fill(-1);
    const before = process.threadCpuUsage();
    const edges = edgeCollector();
    let pairs = 0;
    for (let content = from; content < to; content += 1) {
      candidatesOf(content, index, marks, (other) => {
        pairs += 1;
        const bits = edgeBits(content, other);
        if (!Number.isNaN(bits)) edges.add(content, other, bits);
      });
    }
    const { user, system } = process.threadCpuUsage(before);
    return { edges: edges.list(), pairs, cpuSeconds: (user + system) / 1e6 };
  };
}
