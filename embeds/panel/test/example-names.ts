import { panelExamples } from '../src/examples/panel.examples.ts';

/** The names of all examples: the list a test walks cannot be shorter than the list of states. */
export const panelExampleNames: readonly string[] = Object.keys(panelExamples);
