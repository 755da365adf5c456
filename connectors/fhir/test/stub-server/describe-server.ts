/** Where a client finds the token endpoint (SMART App Launch 2.2, `.well-known/smart-configuration`). */
export function smartConfiguration(tokenUrl: string, algorithms: readonly string[]): object {
  return {
    token_endpoint: tokenUrl,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: algorithms,
    scopes_supported: ['system/*.rs'],
    capabilities: ['client-confidential-asymmetric', 'permission-v2'],
  };
}

/** What the server says it can do (FHIR R4 CapabilityStatement), of these types. */
export function capabilityStatement(types: readonly string[], wish: { readonly hasHistory: boolean; readonly hasExport: boolean }): object {
  const interaction = ['read', 'search-type', ...(wish.hasHistory ? ['history-type', 'history-instance'] : [])].map((code) => ({ code }));
  const searchParam = [{ name: '_lastUpdated', type: 'date' }, { name: '_id', type: 'token' }, { name: 'patient', type: 'reference' }];
  return {
    resourceType: 'CapabilityStatement', status: 'active', date: '2026-11-01', kind: 'instance', fhirVersion: '4.0.1', format: ['json'],
    rest: [{ mode: 'server', resource: types.map((type) => ({ type, interaction, searchParam })), operation: wish.hasExport ? [{ name: 'export', definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export' }] : [] }],
  };
}
