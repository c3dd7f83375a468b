#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# @azure/msal-node 7.2.3 (Node 20.20.2) signs in by a device code and is answered "slow_down" once. RFC 8628, section 3.5,
# has a client wait five seconds longer from then on and go on asking. This one ends the sign-in with an error, while the
# person still types the code. "authorization_pending" it takes as meant.
#
# Seen on 2026-11-28:
#   authorization_pending, tokens: asked 2 times, signed in
#   slow_down, tokens: asked 1 times, post_request_failed
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent @azure/msal-node@7.2.3
cat >seen.txt <<'TEXT'
authorization_pending, tokens: asked 2 times, signed in
slow_down, tokens: asked 1 times, post_request_failed
TEXT
cat >run.mjs <<'CODE'
import { PublicClientApplication } from '@azure/msal-node';

const login = 'https://login.example/school';
const json = (status, body) => ({ status, headers: {}, body });
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokens = { token_type: 'Bearer', scope: 'User.Read', expires_in: 3600, access_token: 'a',
  id_token: `${part({ alg: 'none' })}.${part({ oid: '1', tid: '2', sub: '3', preferred_username: 'p', ver: '2.0' })}.`,
  client_info: part({ uid: '1', utid: '2' }) };

// No network: these are the answers.
function service(answers) {
  return {
    asked: 0,
    async sendGetRequestAsync() {
      return json(200, { issuer: `${login}/v2.0`, authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
        token_endpoint: `${login}/oauth2/v2.0/token`, jwks_uri: `${login}/keys` });
    },
    async sendPostRequestAsync(address) {
      if (address.includes('/devicecode')) {
        return json(200, { device_code: 'd', user_code: 'U', verification_uri: login, expires_in: 60, interval: 1 });
      }
      ++this.asked;
      const answer = answers.shift();
      return answer === 'tokens' ? json(200, tokens) : json(400, { error: answer, error_description: answer });
    },
  };
}

for (const script of [['authorization_pending', 'tokens'], ['slow_down', 'tokens']]) {
  const networkClient = service([...script]);
  const app = new PublicClientApplication({ system: { networkClient },
    auth: { clientId: '00000000-0000-4000-8000-000000000001', authority: login, knownAuthorities: ['login.example'] } });
  let saw = 'signed in';
  try {
    await app.acquireTokenByDeviceCode({ scopes: ['User.Read'], deviceCodeCallback: () => {} });
  } catch (error) {
    saw = error.errorCode;
  }
  console.log(`${script.join(', ')}: asked ${networkClient.asked} times, ${saw}`);
}
CODE
node run.mjs | tee now.txt
diff seen.txt now.txt && echo "as before"
