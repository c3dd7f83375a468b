// SPDX-License-Identifier: GPL-3.0-or-later
// Does in Chromium, without a window, what a person would do: drivechromium.mjs BROWSER FOLDER ADDRESS [STEP…]
// A step is "see WORDS" (waits for a page with them), "click SELECTOR", "type SELECTOR TEXT" or "shot FILE".
// Writes a line of JSON for each page that it was to see. Nothing but this computer can be reached.
// Ends with 77 when the browser can't be started at all, with 1 when a step can't be done.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [program, folder, address, ...steps] = process.argv.slice(2);
const patience = 60_000;

const browser = spawn(program, [
    '--headless=new', '--remote-debugging-pipe', `--user-data-dir=${folder}`, '--window-size=1280,720',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
    '--no-first-run', '--no-default-browser-check', '--no-proxy-server', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-gpu', '--disable-dev-shm-usage',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), 'about:blank',
], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const [, , , orders, answers] = browser.stdio;
const ended = new Promise((resolve) => browser.once('exit', resolve).once('error', resolve));

// The DevTools protocol: JSON with a zero byte at its end, in both directions.
let last = 0;
let unread = '';
const waiting = new Map();
function order(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        orders.write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
    });
}
answers.setEncoding('utf8').on('data', (text) => {
    const parts = (unread + text).split('\0');
    unread = parts.pop();
    for (const part of parts) {
        const { id, result, error } = JSON.parse(part);
        const { resolve, reject } = waiting.get(id) ?? {};
        waiting.delete(id);
        if (error)
            reject?.(new Error(error.message));
        else
            resolve?.(result);
    }
});
orders.on('error', () => {});

let doing = 'start';
const alarm = setTimeout(() => leave(doing === 'start' ? 77 : 1, `Not done in time: ${doing}`), patience);
ended.then(() => doing !== 'end' && process.exit(doing === 'start' ? 77 : 1));
async function leave(code, words = '') {
    clearTimeout(alarm);
    doing = 'end';
    if (words)
        console.error(words);
    order('Browser.close').catch(() => {});
    const late = setTimeout(() => browser.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
    process.exit(code);
}

/// The value of an expression in the page; undefined while a page goes and the next comes.
async function ask(session, expression) {
    const { result, exceptionDetails } = await order('Runtime.evaluate', { expression, returnByValue: true }, session).catch(() => ({}));
    return exceptionDetails ? undefined : result?.value;
}
const look = '({ address: location.href, title: document.title, text: document.body?.innerText ?? "" })';
/// Asks until the answer is good.
async function until(session, expression, isGood) {
    for (;;) {
        const value = await ask(session, expression);
        if (value !== undefined && isGood(value))
            return value;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}
const quoted = (text) => JSON.stringify(text);

async function doAll() {
    const { targetInfos } = await order('Target.getTargets');
    const { targetId } = targetInfos.find(({ type }) => type === 'page');
    const { sessionId } = await order('Target.attachToTarget', { targetId, flatten: true });
    doing = address;
    await order('Page.navigate', { url: address }, sessionId);
    while (steps.length > 0) {
        const kind = steps.shift();
        const what = steps.shift();
        doing = `${kind} ${what}`;
        if (kind === 'see') {
            console.log(JSON.stringify(await until(sessionId, look, ({ text }) => text.includes(what))));
        } else if (kind === 'click') {
            await until(sessionId, `(() => { const e = document.querySelector(${quoted(what)}); e?.click(); return Boolean(e); })()`, Boolean);
        } else if (kind === 'type') {
            await until(sessionId, `(() => { const e = document.querySelector(${quoted(what)}); e?.focus(); return Boolean(e); })()`, Boolean);
            await order('Input.insertText', { text: steps.shift() }, sessionId);
        } else if (kind === 'shot') {
            const { data } = await order('Page.captureScreenshot', {}, sessionId);
            writeFileSync(what, Buffer.from(data, 'base64'));
        } else {
            throw new Error('There is no such step');
        }
    }
}

try {
    await doAll();
    await leave(0);
} catch (error) {
    await leave(1, `${doing}: ${error.message}`);
}
