// A company's sign-in for tests: oidc-provider with accounts made up from their names. It prints its port, and takes a new signing key
// whenever a line comes in.
import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

let handle;
let keys = 0;

function provide(issuer) {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...key, kid: `key-${++keys}`, use: 'sig', alg: 'RS256' }] },
    clients: [{ client_id: 'herald', client_secret: 'herald secret: 100%', redirect_uris: ['http://127.0.0.1/sign-in/company/answer'] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a secret of the tests'] },
    async findAccount(ctx, id) {
      const email = `${id}@northwind.example`;
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: !id.startsWith('unverified'), name: `${id} of Northwind` }) };
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  // Herald listens on a port that is not known before.
  provider.Client.prototype.redirectUriAllowed = uri => new URL(uri).pathname === '/sign-in/company/answer';
  return provider.callback();
}

const server = http.createServer((request, response) => handle(request, response));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  handle = provide(issuer);
  console.log(JSON.stringify({ port: server.address().port }));
  createInterface({ input: process.stdin }).on('line', () => {
    handle = provide(issuer);
    console.log(JSON.stringify({ keys }));
  });
});
