#!/usr/bin/env node
// What a three-line keyword pattern reaches on the truth that the extraction scorer uses, for comparison.
// usage: extractionFloor.mjs GOLD.json CORPUS
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [gold, corpus] = process.argv.slice(2);
if (!gold || !corpus) {
  console.error('usage: extractionFloor.mjs GOLD.json CORPUS');
  process.exit(2);
}
const keyword = /\b(?:(?:MUST|SHALL|SHOULD)(?:\s+NOT)?|(?:NOT\s+)?RECOMMENDED|REQUIRED|MAY|OPTIONAL)\b/g;
const heading = /^(?:Appendix )?((?:\d+|[A-Z])(?:\.\d+)*)\.? +(\S.*)$/;

const sections = { right: 0, found: 0, wanted: 0 };
const keywords = { right: 0, found: 0, wanted: 0 };
for (const [rfc, truth] of Object.entries(JSON.parse(readFileSync(gold, 'utf8')))) {
  const text = readFileSync(join(corpus, `rfc${rfc}.txt`), 'utf8').replace(/^\ufeff/, '');
  const wanted = new Map(truth.sections);
  const found = new Set();
  const counts = {};
  let at = 'front';
  for (const line of text.split('\n')) {
    const [, number] = heading.exec(line) ?? [];
    if (number) found.add((at = number));
    for (const [word] of line.matchAll(keyword)) add(counts, at, word);
  }
  tally(sections, oneEach(found), oneEach(wanted.keys()));
  if (!truth.keywords) continue;
  const expected = {};
  for (const [section, words] of Object.entries(truth.keywords))
    for (const [word, count] of Object.entries(words)) add(expected, section, word, count);
  tally(keywords, fold(counts, wanted), fold(expected, wanted));
}
print('sections', sections);
print('keywords', keywords);

function add(counts, section, word, count = 1) {
  const key = `${section}|${word.replace(/\s+/g, ' ')}`;
  counts[key] = (counts[key] ?? 0) + count;
}

function oneEach(keys) {
  return Object.fromEntries([...keys].map((key) => [key, 1]));
}

/** What stands outside the true sections counts as one. */
function fold(counts, sections) {
  const folded = {};
  for (const [key, count] of Object.entries(counts)) {
    const [section, word] = key.split('|');
    add(folded, sections.has(section) ? section : 'front', word, count);
  }
  return folded;
}

function tally(sum, found, wanted) {
  for (const key of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
    sum.found += found[key] ?? 0;
    sum.wanted += wanted[key] ?? 0;
    sum.right += Math.min(found[key] ?? 0, wanted[key] ?? 0);
  }
}

function print(name, { right, found, wanted }) {
  const [precision, recall] = [right / found, right / wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`floor ${name}  P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`);
}
