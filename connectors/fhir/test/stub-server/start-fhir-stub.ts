import { serveHandler } from '@mast/connector-kit/testing';
import type { ServedTls } from '@mast/connector-kit/testing';

import { FhirStub } from './fhir-stub.ts';
import type { StubWish } from './fhir-stub.ts';

export type RunningStub = FhirStub & { close(): Promise<void> };

/** The stub on a loopback port, over real HTTP, or HTTPS with `tls`; any free port where none is named. */
export async function startFhirStub(wish: StubWish & { readonly port?: number; readonly tls?: ServedTls } = {}): Promise<RunningStub> {
  const stub = new FhirStub(wish);
  const { url, close } = await serveHandler(stub.answer, wish.port, wish.tls);
  stub.listensAt(url);
  return Object.assign(stub, { close });
}
