import type { Deployment } from '@mast/microsoft/packages';

/** A deployment of nobody's: what the packages are checked with, and what they look like. Its names are reserved for examples (RFC 2606). */
export const exampleDeployment: Deployment = {
  embedOrigin: 'https://embeds.mast.example',
  clientId: '4f1f7a5e-6c1d-4b52-9d0f-8a3c2e7b1d60',
  operator: 'Example Safeguarding Region',
  pages: { about: 'https://mast.example/about', privacy: 'https://mast.example/privacy', terms: 'https://mast.example/terms' },
};
