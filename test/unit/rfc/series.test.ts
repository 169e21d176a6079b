import { beforeAll, describe, expect, test } from 'vitest';
import { findCorpusTextSync, listCorpus } from '../../../server/src/host/corpusDirectory';
import { parseRfcDocument, type RfcDocument } from '../../../server/src/rfc/document';
import { corpus } from '../../helpers/corpus';

/** Characters of a full page of text: no statement should be longer. */
const page = 58 * 72;

/**
 * What the engine could not read whole, an RFC a line. The file beside this test is what is known; a difference is
 * reviewed and, when it is an improvement, accepted with `vitest -u`.
 */
describe.skipIf(!corpus)('every RFC of the series', () => {
  const problems: string[] = [];

  beforeAll(async () => {
    for (const rfc of await listCorpus(corpus!)) {
      const document = parseRfcDocument(findCorpusTextSync(corpus!, rfc) ?? '', rfc, {
        informal: 'where-needed',
      });
      for (const problem of problemsOf(document)) problems.push(`${rfc} ${problem}`);
    }
  }, 600_000);

  test('is read as well as before', async () => {
    await expect(`${problems.join('\n')}\n`).toMatchFileSnapshot('series.problems.txt');
  });
});

function problemsOf(document: RfcDocument): readonly string[] {
  const { numberingProblem, statements } = document;
  const long = statements.filter((_, at) => document.statementText(at).length > page).length;
  return [
    ...(numberingProblem === undefined ? [] : [numberingProblem]),
    ...(long === 0 ? [] : [`${long} statements longer than a page`]),
  ];
}
