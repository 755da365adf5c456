import { randomBytes } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Ehr } from '../ehr.ts';
import { patientResource } from './patient-resource.ts';

/** A FHIR R4 stub: what a SMART application and a CDS service may read here, and where both learn how to be authorised. */
export const serveFhir = (app: FastifyInstance, ehr: Ehr): void => {
  const { url } = ehr.settings;
  const json = (reply: FastifyReply, body: object, status = 200): FastifyReply => reply.code(status).type('application/fhir+json; charset=utf-8').send(JSON.stringify(body));
  const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply => json(reply, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] }, status);
  const contextOf = (request: FastifyRequest) => {
    const token = ehr.tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    return token !== undefined && token.until > ehr.now().getTime() ? token.context : undefined;
  };

  app.get('/fhir/.well-known/smart-configuration', (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send({
      issuer: ehr.fhirBase,
      jwks_uri: `${url}/jwks.json`,
      authorization_endpoint: `${url}/oauth/authorize`,
      token_endpoint: `${url}/oauth/token`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES384', 'RS384'],
      grant_types_supported: ['authorization_code'],
      scopes_supported: ['launch', 'openid', 'fhirUser', 'patient/Patient.r'],
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      capabilities: ['launch-ehr', 'client-confidential-asymmetric', 'context-ehr-patient', 'context-ehr-encounter', 'context-banner', 'permission-patient', 'permission-v2', 'sso-openid-connect'],
    }),
  );
  app.get('/fhir/metadata', (_request, reply) =>
    json(reply, { resourceType: 'CapabilityStatement', status: 'active', kind: 'instance', fhirVersion: '4.0.1', format: ['json'], date: '2026-11-22', rest: [{ mode: 'server', resource: [{ type: 'Patient', interaction: [{ code: 'read' }] }] }] }),
  );
  app.get<{ Params: { id: string } }>('/fhir/Patient/:id', (request, reply) => {
    const context = contextOf(request);
    if (context === undefined) return refuse(reply, 401, 'login');
    // A token of one record opens no other: what is not this patient is not there.
    return context.patient.id === request.params.id ? json(reply, patientResource(context.patient)) : refuse(reply, 404, 'not-found');
  });
  // What the CDS Hooks sandbox does with a card's SMART link: it asks the FHIR server for a launch of its own.
  app.post<{ Body: { parameters?: { patient?: string; appContext?: string } } | null }>('/fhir/_services/smart/Launch', (request, reply) => {
    const context = contextOf(request);
    if (context === undefined) return refuse(reply, 401, 'login');
    const launch = randomBytes(32).toString('base64url');
    ehr.launches.set(launch, { ...context, appContext: request.body?.parameters?.appContext });
    return reply.send({ launch_id: launch });
  });
};
