import type { Deployment } from '@mast/microsoft/packages';
import { z } from 'zod';

const httpsPage = z.url({ protocol: /^https$/ });

const deploymentSchema = z.strictObject({
  embedOrigin: httpsPage.refine((url) => new URL(url).origin === url, 'an origin: no path, no slash at its end').describe('Public origin of the embed server.'),
  clientId: z.guid().describe('Application (client) id of the registration in Entra ID.'),
  operator: z.string().min(1).max(32).describe('Who operates this MAST; shown to administrators and users.'),
  pages: z.strictObject({ about: httpsPage, privacy: httpsPage, terms: httpsPage }).describe('Pages of the operator.'),
});

/** A deployment's file; throws with the names of what is missing or wrong. */
export const readDeployment = (text: string): Deployment => {
  const parsed = deploymentSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`deployment: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
};
