/** What the tests of other embeds need to drive the panel in a real browser. */
export { launchBrowser } from './browser.ts';
export { exampleAnswer, nilAnswer, severalAnswer, viewAnswer } from '../src/examples/example-answers.ts';
export { exampleSession } from '../src/examples/example-sessions.ts';
