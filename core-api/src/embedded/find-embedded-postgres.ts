import { isAnswering } from '../store/is-answering.ts';
import { embeddedUrls, readCredentials } from './credentials.ts';
import { places } from './places.ts';

/** The addresses of an embedded server that runs already under this MAST folder, for example for `npm start` in another window. */
export async function findEmbeddedPostgres(mastFolder: string, port: number): Promise<{ readonly ownerUrl: string; readonly appUrl: string } | undefined> {
  const credentials = readCredentials(places(mastFolder, process.getuid?.() === 0).credentialsFile);
  if (credentials === undefined) return undefined;
  const { ownerUrl, appUrl } = embeddedUrls(credentials, port);
  return (await isAnswering(ownerUrl)) ? { ownerUrl, appUrl } : undefined;
}
