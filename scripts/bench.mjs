#!/usr/bin/env node
// npm run bench -- NAME …: runs bench/NAME.mjs on what is built. Without a name it lists them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
const script = `bench/${name}.mjs`;
if (name && /^\w+$/.test(name) && existsSync(script)) {
  process.exitCode = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 1;
} else {
  const names = readdirSync('bench').map((file) => file.replace(/\.mjs$/, ''));
  console.error(`usage: npm run bench -- ${names.join('|')}`);
  process.exitCode = 2;
}
