/** What the tests of other embeds need to drive the panel in a real browser. */
export { launchBrowser } from './browser.ts';
export { addressAnswer, closerAnswer, exampleAnswer, nilAnswer, severalAnswer, severalPlacesAnswer, viewAnswer } from '../src/examples/example-answers.ts';
export { exampleFacts } from '../src/examples/example-facts.ts';
export { exampleSession } from '../src/examples/example-sessions.ts';
export { contrast } from '../src/frame/contrast.ts';
