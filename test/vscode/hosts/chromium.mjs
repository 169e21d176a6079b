// A Chromium to drive, wherever this machine has one.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installInCache } from './cache.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Runs in containers and as root, and never calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of an executable: the one that NORMATIVE_CHROMIUM names, else an installed one, else one from the npm
 * registry (Linux on x64 only). Throws where there is none.
 */
export async function findChromium() {
  const named = process.env.NORMATIVE_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no Chromium was found; name one in NORMATIVE_CHROMIUM');
  const folder = await installInCache('chromium', ['@sparticuz/chromium@143.0.4']);
  const { default: chromium } = createRequire(join(folder, 'package.json'))('@sparticuz/chromium');
  return chromium.executablePath();
}
