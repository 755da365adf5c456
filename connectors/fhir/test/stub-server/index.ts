export { startFhirStub } from './start-fhir-stub.ts';
export type { RunningStub } from './start-fhir-stub.ts';
export type { StubWish } from './fhir-stub.ts';
export type { StubResource } from './stub-resource.ts';
export type { StubClient } from './token-endpoint.ts';
