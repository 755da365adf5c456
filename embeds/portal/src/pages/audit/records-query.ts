import type { operations } from '@mast/openapi';

export type ViewsFound = operations['listRecordViews']['responses'][200]['content']['application/json'];
export type ViewsBody = operations['listRecordViews']['requestBody']['content']['application/json'];

/** What an address asks of the owner's audit: codes and days, only as the core knows them. */
export function recordsQuery(address: Readonly<Record<string, string | undefined>>): { readonly body: ViewsBody; readonly filters: Readonly<Record<string, string>> } {
  const fitting = (name: string, form: RegExp): Record<string, string> => (form.test(address[name] ?? '') ? { [name]: address[name] ?? '' } : {});
  const day = (name: 'from' | 'to'): Record<string, string> => (isDay(address[name] ?? '') ? { [name]: address[name] ?? '' } : {});
  const { from = '', to = '' } = { ...day('from'), ...day('to') };
  // A period that ends before it begins would be a fault of the core's: its end is left out.
  const filters = { ...fitting('organisation', /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/), ...fitting('gateway', /^[a-z0-9][a-z0-9-]{0,79}$/), ...day('from'), ...(from !== '' && to !== '' && to < from ? {} : day('to')) };
  return { filters, body: { ...filters, ...fitting('cursor', /^[\w~-]{1,80}$/) } };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}
