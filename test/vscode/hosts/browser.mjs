// VS Code as the npm registry has it (code-server's build of VS Code's own server), shown in Chromium.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installInCache, npm } from './cache.mjs';
import { chromiumArguments, findChromium } from './chromium.mjs';

/** The newest release whose server runs on Node 20; it holds VS Code 1.100.3. */
const release = 'code-server@4.100.3';

/** Installs what is needed; throws with the reason where that fails. */
export async function prepareBrowserHost() {
  const executable = await findChromium();
  const folder = await installInCache('vscode', [release], (making) =>
    npm(['install', '--omit=dev'], serverFolder(making)),
  );
  return {
    name: `VS Code 1.100.3 from the npm registry (${release}), in ${executable}`,
    /** VS Code's own grammar, into which ours is injected. */
    markdownGrammar: join(
      serverFolder(folder),
      'extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
    ),
    /** Runs a suite; resolves with whether it passed. */
    runSuite: (options) => runSuite({ folder: serverFolder(folder), executable, ...options }),
    /** Opens the editor as a person has it; the caller closes what it gets. */
    openEditor: (options) => openEditor({ folder: serverFolder(folder), executable, ...options }),
  };
}

const serverFolder = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function runSuite({
  folder,
  executable,
  scratch,
  workspace,
  settings,
  vsix,
  extension,
  suite,
  env,
  log,
}) {
  const server = await startServer({ folder, scratch, settings, vsix, env });
  try {
    const browser = await chromium.launch({ executablePath: executable, args: chromiumArguments });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const ended = new Promise((resolve, reject) => {
        page.on('crash', () => reject(new Error('the page crashed')));
        server.process.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
        void page.exposeFunction('codeAutomationLog', (_type, parameters) =>
          log(parameters.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' ')),
        );
        void page.exposeFunction('codeAutomationExit', (code) => resolve(code === 0));
      });
      const remote = (path) => `vscode-remote://localhost:${server.port}${path}`;
      const payload = [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(suite)],
        ['skipWelcome', 'true'],
      ];
      await page.goto(address(server.port, workspace, payload));
      return await ended;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function openEditor({ folder, executable, scratch, workspace, settings, vsix, extension, env }) {
  const server = await startServer({ folder, scratch, settings, vsix, env });
  const browser = await chromium.launch({ executablePath: executable, args: chromiumArguments });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  const payload = [['skipWelcome', 'true']];
  if (extension)
    payload.push(['extensionDevelopmentPath', `vscode-remote://localhost:${server.port}${extension}`]);
  await page.goto(address(server.port, workspace, payload));
  await page.locator('.monaco-workbench').waitFor();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { page, close };
}

function address(port, workspace, payload) {
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://localhost:${port}/?${query}`;
}

/** Starts VS Code's server with folders of its own, after installing the package if one is given. */
async function startServer({ folder, scratch, settings, vsix, env }) {
  const userData = join(scratch, 'user-data');
  const own = ['--user-data-dir', userData, '--extensions-dir', join(scratch, 'extensions')];
  for (const place of ['User', 'Machine']) {
    await mkdir(join(userData, place), { recursive: true });
    await writeFile(join(userData, place, 'settings.json'), JSON.stringify(settings));
  }
  const main = join(folder, 'out', 'server-main.js');
  const start = (parameters) =>
    spawn(process.execPath, [main, ...own, '--accept-server-license-terms', ...parameters], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  if (vsix) await success(start(['--install-extension', vsix]));
  const port = await freePort();
  const child = start([
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--disable-telemetry'],
  ]);
  await saidOrEnded(child, 'Extension host agent listening');
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill();
    });
  return { process: child, port, stop };
}

/** Resolves when the process has written `text`; rejects when it ends before. */
function saidOrEnded(child, text) {
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk;
      if (output.includes(text)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
}

function success(child) {
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
