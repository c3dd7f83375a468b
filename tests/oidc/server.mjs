// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenID server that others wrote (oidc-provider), where Entra would be, in front of the practice tenant:
//   node server.mjs MODULES GRAPH TOKEN
// MODULES: the folder with node_modules. GRAPH and TOKEN: a practice tenant. Listens on 127.0.0.1 only; its first line is
// READY and its address, under which Graph is reached too, with the tokens of this server. It signs everybody in as Ada.
// POST /approve?user_code=C types a device code, POST /revoke ends all sign-ins, GET /issued lists every secret so far.
import { createRequire } from 'node:module';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, graph, graphToken] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), 'package.json'));
const { default: Provider } = await import(pathToFileURL(require.resolve('oidc-provider')).href);

const clientId = '00000000-7e57-4000-8000-000000000001';
const permissions = ['User.Read', 'DeviceManagementManagedDevices.Read.All', 'DeviceManagementServiceConfig.Read.All',
  'DeviceManagementRBAC.Read.All', 'Device.Read.All', 'GroupMember.Read.All',
  'DeviceManagementManagedDevices.PrivilegedOperations.All', 'DeviceManagementManagedDevices.ReadWrite.All'];
const secretModels = ['AccessToken', 'AuthorizationCode', 'DeviceCode', 'RefreshToken'];
const stored = new Map();
const issued = [];
let provider;

/// Keeps what the server remembers, in memory, where this file can look at it.
class Adapter {
  constructor(model) { this.model = model; }
  key(id) { return `${this.model}:${id}`; }
  async upsert(id, payload) {
    if (secretModels.includes(this.model) && !stored.has(this.key(id))) { issued.push(id); }
    stored.set(this.key(id), payload);
  }
  async find(id) { return stored.get(this.key(id)); }
  async findBy(field, value) {
    return [...stored].find(([key, payload]) => key.startsWith(`${this.model}:`) && payload[field] === value)?.[1];
  }
  async findByUid(uid) { return this.findBy('uid', uid); }
  async findByUserCode(userCode) { return this.findBy('userCode', userCode); }
  async consume(id) { stored.get(this.key(id)).consumed = Math.floor(Date.now() / 1000); }
  async destroy(id) { stored.delete(this.key(id)); }
  async revokeByGrantId(grantId) {
    for (const [key, payload] of stored) { if (payload.grantId === grantId) { stored.delete(key); } }
  }
}

function configuration(origin) {
  return {
    adapter: Adapter,
    clients: [{ client_id: clientId, application_type: 'native', token_endpoint_auth_method: 'none',
      response_types: ['code'], redirect_uris: ['http://localhost'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'] }],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['practice'] },
    features: { deviceFlow: { enabled: true }, devInteractions: { enabled: false } },
    findAccount: (ctx, sub) => ({ accountId: sub,
      claims: () => ({ sub, name: 'Ada L', preferred_username: 'ada@school.example' }) }),
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    routes: { authorization: '/organizations/oauth2/v2.0/authorize', token: '/organizations/oauth2/v2.0/token',
      device_authorization: '/organizations/oauth2/v2.0/devicecode' },
    scopes: ['openid', 'offline_access', ...permissions.map((name) => `${origin}/${name}`)],
    ttl: { AccessToken: 3600, AuthorizationCode: 60, DeviceCode: 600, Grant: 86400, IdToken: 3600, Interaction: 600,
      RefreshToken: 86400, Session: 86400 },
  };
}

async function grantFor(accountId, scope) {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(scope);
  return grant.save();
}

/// Ada is asked nothing.
async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const result = prompt.name === 'login' ? { login: { accountId: 'ada' } }
    : { consent: { grantId: await grantFor(session.accountId, params.scope) } };
  await provider.interactionFinished(request, response, result);
}

async function approve(userCode) {
  const code = await provider.DeviceCode.findByUserCode(userCode.replaceAll('-', '').toUpperCase());
  if (!code) { return 404; }
  const { scope } = code.params;
  Object.assign(code, { accountId: 'ada', authTime: Math.floor(Date.now() / 1000), scope,
    grantId: await grantFor('ada', scope) });
  await code.save();
  return 204;
}

function revoke() {
  for (const key of stored.keys()) { if (/^(AccessToken|RefreshToken|Grant):/.test(key)) { stored.delete(key); } }
}

/// Graph, for whoever shows a token of this server.
async function forward(request, response) {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  if (!await provider.AccessToken.find(token)) {
    response.writeHead(401, { 'Content-Type': 'application/json', 'WWW-Authenticate': 'Bearer realm=""' });
    response.end('{"error":{"code":"InvalidAuthenticationToken","message":"No good token."}}');
    return;
  }
  const headers = { ...request.headers, authorization: `Bearer ${graphToken}` };
  const onward = http.request(new URL(request.url, graph), { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

async function handle(request, response, ordinary) {
  const url = new URL(request.url, 'http://127.0.0.1');
  const finish = (status, body = '') => { response.writeHead(status); response.end(body); };
  if (url.pathname.startsWith('/v1.0/') || url.pathname.startsWith('/beta/')) { return forward(request, response); }
  if (url.pathname.startsWith('/interaction/')) { return interact(request, response); }
  if (url.pathname === '/approve') { return finish(await approve(url.searchParams.get('user_code') ?? '')); }
  if (url.pathname === '/revoke') { revoke(); return finish(204); }
  if (url.pathname === '/issued') { return finish(200, issued.join('\n')); }
  // Entra gives a refresh token to who asks for one; OpenID wants a consent for that, and has no word for the choice
  // between accounts.
  request.url = request.url.replace('prompt=select_account', 'prompt=consent');
  return ordinary(request, response);
}

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  provider = new Provider(origin, configuration(origin));
  const ordinary = provider.callback();
  server.on('request', (request, response) => {
    handle(request, response, ordinary).catch((error) => { console.error(error); response.destroy(); });
  });
  process.stdout.write(`READY ${origin}\n`);
});
process.on('SIGTERM', () => process.exit(0));
