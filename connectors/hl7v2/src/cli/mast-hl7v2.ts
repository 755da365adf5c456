#!/usr/bin/env node
import { operator } from './operator.ts';

process.exitCode = await operator(process.argv.slice(2), { print: (line) => console.log(line), complain: (line) => console.error(line), now: () => new Date() });
