import type { FindingText } from '../finding-text.ts';

/** About the assertion as a signed thing: its form, its header, its key, its signature. */
export const formTexts = {
  'not-three-parts': { weight: 'refusal', reason: 'form', what: 'This is not a signed assertion: it does not have the three parts, parted by two dots, of a compact JWT.', mend: 'Send the token itself: no quotation marks, no “Bearer”, not the whole JSON answer of your own server.' },
  'too-long': { weight: 'refusal', reason: 'form', what: 'The assertion is longer than 8,000 characters.', mend: 'Send only the claims of docs/connect-a-host.md. A launch with every field at its longest has some 3,000 characters.' },
  'header-unreadable': { weight: 'refusal', reason: 'form', what: 'The first part is not JSON in base64url.', mend: 'Encode header and claims as UTF-8 JSON, then base64url without padding (- and _ in place of + and /).' },
  'said-twice': { weight: 'refusal', reason: 'form', what: 'The header or the claims name one member twice. Two readers could read two things, so it is refused.', mend: 'Name each member once; look for a claim that your library adds itself.' },
  'sent-twice': { weight: 'refusal', what: 'The form of the exchange names one field twice.', mend: 'Send grant_type, client_id, assertion and, where it is claimed, origin once each. The panel does this for you.' },
  'alg-none': { weight: 'refusal', reason: 'algorithm', what: 'The assertion says that it is not signed (alg none).', mend: 'Sign it with your host’s private P-256 key, alg ES256.' },
  'alg-shared-secret': { weight: 'refusal', reason: 'algorithm', what: 'The assertion is signed with a shared secret (HS…). MAST knows only your public key, which is no secret.', mend: 'Sign with the private P-256 key whose public half is registered, alg ES256.' },
  'alg-other': { weight: 'refusal', reason: 'algorithm', what: 'The assertion is not signed with ES256.', mend: 'Use a P-256 key and alg ES256; other curves, RSA and other hashes are refused.' },
  'kid-missing': { weight: 'refusal', reason: 'header', what: 'The header does not name its key (kid).', mend: 'Put the kid under which the key was registered into the header, as text of 1 to 200 characters.' },
  'typ-other': { weight: 'refusal', reason: 'header', what: 'The header’s typ is another than JWT.', mend: 'Leave typ out, or say JWT.' },
  'header-brings-key': { weight: 'refusal', reason: 'header', what: 'The header brings a key, or says where to find one (jwk, jku, x5c, x5u). MAST takes only keys that were registered.', mend: 'Leave it out; name the registered key by kid.' },
  'header-extension': { weight: 'refusal', reason: 'header', what: 'The header asks for an extension (crit, b64). MAST knows none.', mend: 'Leave it out.' },
  'header-more': { weight: 'refusal', reason: 'header', what: 'The header says more than alg, kid and typ.', mend: 'Leave the rest out. What you want to say belongs in the claims.' },
  'key-unknown': { weight: 'refusal', reason: 'key', what: 'No registered key of this host has the kid that the header names.', mend: 'Compare the kid letter by letter with the registration. After a change of keys: has the new public key been registered, and does the server sign with it?' },
  'signature-empty': { weight: 'refusal', reason: 'signature', what: 'The signature is missing.', mend: 'The third part must be the signature: 64 bytes in base64url.' },
  'signature-der': { weight: 'refusal', reason: 'signature', what: 'The signature is in DER form. JWTs use the plain form: r and s, 32 bytes each.', mend: 'Java: SHA256withECDSAinP1363Format. Node: dsaEncoding ieee-p1363. .NET: DSASignatureFormat.IeeeP1363FixedFieldConcatenation. OpenSSL: take r and s out of the DER and join them. Or let a JWT library do it.' },
  'signature-length': { weight: 'refusal', reason: 'signature', what: 'The signature is not 64 bytes long, as one of ES256 is.', mend: 'Sign the first two parts with a P-256 key, and encode the signature as base64url without padding.' },
  'signature-wrong': { weight: 'refusal', reason: 'signature', what: 'The signature does not fit the registered key, or something was changed after signing.', mend: 'Sign the exact text “header.claims” with the private half of the key that this kid names. A key that was made anew but registered as before is the usual cause.' },
  'signature-unchecked': { weight: 'note', what: 'The signature was not checked: the registration given here holds no key (it names an address of keys).', mend: 'Give the registration with its jwks, or ask core (--ask-core).' },
  'registration-private-key': { weight: 'note', what: 'The registration holds a private key (d). Whoever has it can vouch for all your staff.', mend: 'Register the public half only. If this file left your server, make a new key and have the old one taken back.' },
} satisfies Readonly<Record<string, FindingText>>;
