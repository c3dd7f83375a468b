// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in with @azure/msal-node and works with @microsoft/microsoft-graph-client, as a school's own script would:
//   node driver.mjs MODULES ORIGIN TENANT CLIENT WAY
// MODULES: the folder with node_modules. ORIGIN: the practice tenant behind a front that speaks TLS. WAY: "code" or
// "device-code". Sends a wipe to the first device, and prints one JSON object with what it saw.
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, origin, tenant, clientId, way] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), 'package.json'));
const { PublicClientApplication } = require('@azure/msal-node');
const { Client, PageIterator } = require('@microsoft/microsoft-graph-client');

const authority = `${origin}/login/${tenant}`;
const scopes = ['User.Read', 'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementManagedDevices.PrivilegedOperations.All'];
const app = new PublicClientApplication({
  auth: { clientId, authority, knownAuthorities: [new URL(origin).host] }, // else it asks Microsoft about the host
});

/// What a person does with a page on which accounts stand: takes the first.
async function chooseAccount(address) {
  const page = await (await fetch(address)).text();
  const link = /id="account-0" href="([^"]+)"/.exec(page)[1].replaceAll('&amp;', '&');
  return fetch(new URL(link, origin), { redirect: 'manual' });
}

async function signInByCode() {
  const redirectUri = 'http://localhost:4711/';
  const codeVerifier = randomBytes(48).toString('base64url');
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  const address = await app.getAuthCodeUrl({ scopes, redirectUri, codeChallenge, codeChallengeMethod: 'S256' });
  const back = new URL((await chooseAccount(address)).headers.get('location'));
  if (back.origin !== 'http://localhost:4711' || back.pathname !== '/') { throw new Error(`sent to ${back}`); }
  return app.acquireTokenByCode({ scopes, redirectUri, codeVerifier, code: back.searchParams.get('code'),
    clientInfo: back.searchParams.get('client_info') });
}

/// The client asks for its token at once, and again when the code was typed.
function signInByDeviceCode() {
  return app.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ verificationUri, userCode }) => {
    setTimeout(() => chooseAccount(`${verificationUri}?code=${userCode}`), 300);
  } });
}

/// As any service would that gets an id_token.
async function isSigned(token) {
  const configuration = await (await fetch(`${authority}/v2.0/.well-known/openid-configuration`)).json();
  const { keys } = await (await fetch(configuration.jwks_uri)).json();
  const [head, body, signature] = token.split('.');
  const { alg, kid } = JSON.parse(Buffer.from(head, 'base64url'));
  const key = createPublicKey({ key: keys.find((one) => one.kid === kid), format: 'jwk' });
  return alg === 'RS256' && verify('RSA-SHA256', `${head}.${body}`, key, Buffer.from(signature, 'base64url'));
}

async function refusal() {
  try {
    await app.acquireTokenByCode({ scopes, redirectUri: 'http://localhost', code: 'another' });
  } catch (error) {
    return { error: error.errorCode, number: error.errorNo, correlation: error.correlationId };
  }
}

async function listDevices(client) {
  const first = await client.api('/deviceManagement/managedDevices').select('id,deviceName').get();
  const ids = [];
  await new PageIterator(client, first, (device) => { ids.push(device.id); return true; }).iterate();
  return { ids, nextLink: first['@odata.nextLink'] };
}

const signedIn = way === 'code' ? await signInByCode() : await signInByDeviceCode();
const silent = await app.acquireTokenSilent({ account: signedIn.account, scopes, forceRefresh: true });
const client = Client.init({ authProvider: (done) => done(null, silent.accessToken), baseUrl: origin,
  customHosts: new Set([new URL(origin).hostname]) });
const me = await client.api('/me').get();
const { ids, nextLink } = await listDevices(client);
await client.api(`/deviceManagement/managedDevices/${ids[0]}/wipe`)
  .post({ keepEnrollmentData: true, keepUserData: false });
console.log(JSON.stringify({
  account: signedIn.account.username,
  homeAccountId: signedIn.account.homeAccountId,
  claims: signedIn.idTokenClaims,
  signed: await isSigned(signedIn.idToken),
  renewed: silent.accessToken !== signedIn.accessToken && silent.fromCache === false,
  refusal: await refusal(),
  me: me.id,
  ids,
  nextLink,
  wiped: ids[0],
}));
