#!/usr/bin/env node
import { runCheck } from '@mast/connector-kit/checker';

import { csvFormats } from '../checker/csv-formats.ts';

/** The partner-side checker as a command. `npm run build` makes one file of it, which needs nothing but Node (README). */
process.exitCode = await runCheck(process.argv.slice(2), { now: new Date(), say: (text) => console.log(text) }, csvFormats);
