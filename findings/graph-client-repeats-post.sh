#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# @microsoft/microsoft-graph-client 3.0.7 (Node 20.20.2), with its default middleware: a POST that is answered by 503 or
# 504 leaves again, up to three times, although a gateway answers 504 after the order went on to the service. The caller
# sees one success. An order that must happen once, such as a wipe, happens as often as it was sent. Other answers (500)
# are not repeated.
#
# Seen on 2026-11-28:
#   503 503 204: sent 3 times, the caller saw success
#   504 204: sent 2 times, the caller saw success
#   504 504 504 504 204: sent 4 times, the caller saw 504
#   500 204: sent 1 times, the caller saw 500
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent @microsoft/microsoft-graph-client@3.0.7
cat >seen.txt <<'TEXT'
503 503 204: sent 3 times, the caller saw success
504 204: sent 2 times, the caller saw success
504 504 504 504 204: sent 4 times, the caller saw 504
500 204: sent 1 times, the caller saw 500
TEXT
cat >run.mjs <<'CODE'
import http from 'node:http';
import graph from '@microsoft/microsoft-graph-client';

// Answers one after the other; each time the order is done before.
let answers = [];
let done = 0;
const server = http.createServer((request, response) => {
  request.resume().on('end', () => {
    ++done;
    response.writeHead(answers.shift(), { 'Retry-After': '1' }).end();
  });
});
await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
const client = graph.Client.init({
  authProvider: (give) => give(null, 'token'), baseUrl: `http://127.0.0.1:${server.address().port}` });
for (const script of [[503, 503, 204], [504, 204], [504, 504, 504, 504, 204], [500, 204]]) {
  answers = [...script];
  done = 0;
  let saw = 'success';
  try {
    await client.api('/deviceManagement/managedDevices/1/wipe').post({ keepUserData: false });
  } catch (error) {
    saw = error.statusCode;
  }
  console.log(`${script.join(' ')}: sent ${done} times, the caller saw ${saw}`);
}
server.closeAllConnections();
server.close();
CODE
node run.mjs | tee now.txt
diff seen.txt now.txt && echo "as before"
