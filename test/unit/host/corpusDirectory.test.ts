import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { CorpusReader, findCorpusSourceSync } from '../../../server/src/host/corpusDirectory';
import { rfcNumber } from '../../../server/src/rfc/identity';

const directory = mkdtempSync(join(tmpdir(), 'normative-corpus-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('texts that are read one after another into the same memory are those that are read alone', () => {
  const texts = [
    'long\n'.repeat(10),
    'a',
    '',
    'caf\u00e9 \u2014 \ufeff\n',
    'very long\n'.repeat(300_000),
    'b',
  ];
  texts.forEach((text, at) => writeFileSync(join(directory, `rfc${at + 1}.txt`), text));
  writeFileSync(join(directory, 'rfc7.txt'), Buffer.from('caf\u00e9', 'latin1'));
  writeFileSync(join(directory, 'rfc8.txt.gz'), gzipSync('packed'));
  const reader = new CorpusReader(directory);
  for (let rfc = 1; rfc <= 8; rfc++) {
    const alone = findCorpusSourceSync(directory, rfcNumber(rfc))!;
    const { text, codes } = reader.findSource(rfcNumber(rfc))!;
    expect(text === alone.text && Buffer.compare(codes, alone.codes) === 0, `RFC ${rfc}`).toBe(true);
  }
  expect(reader.findSource(rfcNumber(9))).toBeUndefined();
});
