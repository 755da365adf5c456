import { secret } from '@mast/connector-kit';
import { z } from 'zod';

const pem = z.string().includes('-----BEGIN').max(100_000);

/** Certificates, each from a file as secrets are: PEM texts are long and change by themselves. They serve the FHIR server and its token endpoint, and nobody else. */
export const tlsSchema = z
  .strictObject({
    certificate: secret(pem).optional().describe('Our certificate with its chain, PEM: shown to a server that asks for one (mutual TLS)'),
    key: secret(pem).optional().describe('Private key of that certificate, PEM'),
    authority: secret(pem).optional().describe('Authority that signed the server’s certificate, PEM; left out: those that the system knows'),
  })
  .refine(({ certificate, key }) => (certificate === undefined) === (key === undefined), { error: 'certificate and key go together' });
