export { mountTeams } from './mount-teams.ts';
export type { TeamsMount } from './mount-teams.ts';
