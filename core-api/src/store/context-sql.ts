import { MastError } from '../shared/mast-error.ts';
import type { TxContext } from './store.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The first words of a transaction, in one round trip: its kind, whose rows it may touch, and its bounds. All are local to the transaction
 * (`set_config(..., true)`), so a connection that goes back to the pool remembers nobody. Ids are checked to be bare UUIDs before they are written
 * into the text.
 *
 * Sequential scans are off: every statement we ship has an index, and the planner leaves the candidate index at 25 keys with a limit (measured:
 * 0.16 ms against 800 ms, DESIGN section 5). A generic plan is kept from the first time it is made, which is always under these settings.
 */
export function contextSql(context: TxContext, defaultTimeoutMs: number): string {
  const isolation = context.isolation === undefined ? '' : ` isolation level ${context.isolation}`;
  const settings: readonly (readonly [string, string])[] = [
    ['mast.own', context.own === undefined ? '' : checked(context.own)],
    ['mast.visible', (context.visible ?? []).map(checked).join(',')],
    ['mast.matching', context.matching === true ? 'on' : ''],
    ...(context.proof === undefined ? [] : [['mast.proof', context.proof.map((mac) => mac.toString('hex')).join(',')] as const]),
    ['statement_timeout', String(Math.trunc(context.timeoutMs ?? defaultTimeoutMs))],
    ['timezone', 'UTC'],
    ['enable_seqscan', 'off'],
    ['plan_cache_mode', context.plans === 'generic' ? 'force_generic_plan' : 'force_custom_plan'],
  ];
  const calls = settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ');
  return `begin${isolation}${context.readOnly === true ? ' read only' : ''}; select ${calls}`;
}

function checked(id: string): string {
  if (!uuid.test(id)) throw new MastError('internal', { store: 'context-not-a-uuid' });
  return id;
}
