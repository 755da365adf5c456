/** What the server's processes see of ours: nothing but a fixed locale, so that no secret of this process is theirs too. Windows programs need a few more. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const fixed = { LC_ALL: 'C', TZ: 'UTC' };
  if (process.platform !== 'win32') return { ...fixed, PATH: '/usr/local/bin:/usr/bin:/bin' };
  return { ...fixed, SystemRoot: 'C:\\Windows', PATH: 'C:\\Windows\\System32;C:\\Windows' };
}
