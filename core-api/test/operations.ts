import type { LightMyRequestResponse } from 'fastify';

import type { App } from '../src/http/app-type.ts';

/** One operation of the OpenAPI document. */
export type Operation = { readonly id: string; readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly url: string };

/** Every operation, from a build of the service itself, so that a new route is in by default. */
export function listOperations(app: App): Operation[] {
  const { paths = {} } = app.swagger() as unknown as { paths?: Record<string, Record<string, { operationId: string }>> };
  return Object.entries(paths).flatMap(([url, methods]) => Object.entries(methods).map(([method, { operationId }]) => ({ id: operationId, method: method.toUpperCase() as Operation['method'], url })));
}

export type CallWish = {
  readonly token?: string | undefined;
  /** Of the path, by name; others are filled with an id that nobody has. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly query?: string;
};

/** Calls an operation, with an empty body unless another is wished. */
export async function callOperation(app: App, { method, url }: Operation, { token, ids = {}, body = {}, query = '' }: CallWish): Promise<LightMyRequestResponse> {
  const filled = url.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(ids[name] ?? crypto.randomUUID()));
  return app.inject({
    method,
    url: `${filled}${query}`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(method === 'GET' ? {} : { payload: body }),
  });
}
