export { launchContext } from './launch-context.ts';
