/** Loaded before each child: when the channel to `npm start` closes, however it ended, the child asks itself to stop. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel must not keep the process alive by itself.
process.channel?.unref();
