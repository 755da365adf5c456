import { flushCompileCache } from 'node:module';

/** Loaded before each child: when the channel to `npm start` closes, however it ended, the child asks itself to stop. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel must not keep the process alive by itself.
process.channel?.unref();
// A process that is killed never writes what it has compiled. Where a folder for that is named (NODE_COMPILE_CACHE), it is written while the process runs.
if (process.env['NODE_COMPILE_CACHE'] !== undefined) setInterval(flushCompileCache, 1_500).unref();
