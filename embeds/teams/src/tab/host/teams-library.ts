/** As much of teams-js as the tab uses, so that the rest is left out of its bundle. Importing it asks res.cdn.office.net for a list of hosts: only inside a host. */
export { app, authentication, nestedAppAuth } from '@microsoft/teams-js';
