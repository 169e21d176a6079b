// VS Code for the desktop: an installed one, or the one that @vscode/test-electron downloads.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  SilentReporter,
} from '@vscode/test-electron';

/** The executable that the environment names. */
export function namedDesktopHost() {
  const executable = process.env.NORMATIVE_VSCODE;
  return executable ? desktopHost(executable, `${executable}, as NORMATIVE_VSCODE says`) : undefined;
}

/** VS Code from Microsoft's update host; throws with the reason where it cannot be had or shown. */
export async function downloadedDesktopHost() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !hasVirtualDisplay())
    throw new Error('there is no display, and no xvfb-run');
  const version = process.env.NORMATIVE_VSCODE_VERSION ?? 'stable';
  await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(10_000),
  });
  const executable = await downloadAndUnzipVSCode({ version, reporter: new SilentReporter() });
  return desktopHost(executable, `VS Code ${version}, downloaded`);
}

const hasVirtualDisplay = () => spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;

function desktopHost(executable, name) {
  return { name, runSuite: (options) => runSuite({ executable, ...options }) };
}

async function runSuite({ executable, scratch, workspace, settings, vsix, extension, suite, env, log }) {
  const userData = join(scratch, 'user-data');
  const extensions = join(scratch, 'extensions');
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(settings));
  const own = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  if (vsix) await install(executable, [...own, '--install-extension', vsix]);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launchArgs = [workspace, ...own, ...root, '--disable-gpu', '--disable-telemetry', '--skip-welcome'];
  const code = await runTests({
    vscodeExecutablePath: await withDisplay(executable, scratch),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs,
    extensionTestsEnv: env,
  }).catch((error) => {
    log(String(error));
    return 1;
  });
  return code === 0;
}

/** The executable, or where there is no display a script that starts it with a virtual one. */
async function withDisplay(executable, scratch) {
  if (process.platform !== 'linux' || process.env.DISPLAY) return executable;
  const script = join(scratch, 'code-with-display');
  await writeFile(script, `#!/bin/sh\nexec xvfb-run -a '${executable}' "$@"\n`, { mode: 0o755 });
  return script;
}

async function install(executable, parameters) {
  const [command, ...first] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...parameters, ...root], { stdio: 'inherit' });
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
