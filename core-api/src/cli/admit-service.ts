import { isAnswering } from '../store/is-answering.ts';
import { setAppPassword } from '../store/set-app-password.ts';

/**
 * Sees to it that the service can log in: when its address names the role `mast_app` and the database does not let it in, the role gets the password of
 * that address. A password that works is left alone, and so is any other role, which the database's operators look after.
 */
export async function admitService(ownerUrl: string, serviceUrl: string | undefined): Promise<void> {
  if (serviceUrl === undefined) return;
  const { username, password } = new URL(serviceUrl);
  if (username !== 'mast_app' || password === '' || (await isAnswering(serviceUrl))) return;
  await setAppPassword(ownerUrl, decodeURIComponent(password));
}
