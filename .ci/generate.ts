import { generate, root } from './gates.ts';

/** `npm run generate`: writes the generated files into the tree. */
for (const file of await generate(root)) console.log(`wrote ${file}`);
