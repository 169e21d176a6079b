import { describe, expect, it } from 'vitest';
import { check } from '../../helpers/checking';
import { current, history } from './intentSentences';

/** The severity of the first finding about an obsolete RFC. */
function severity(sentence: string): string | undefined {
  const [heading, text] = sentence.startsWith('#') ? sentence.split(' / ') : [undefined, sentence];
  const markdown = heading === undefined ? text! : `${heading}\n\n${text}`;
  return check(`${markdown}\n`, { only: 'obsolete-rfc' })[0]?.severity;
}

const wrong = (sentences: readonly string[], expected: string): string[] =>
  sentences.flatMap((sentence) => {
    const got = severity(sentence);
    return got === expected ? [] : [`${got}: ${sentence}`];
  });

describe('severity by intent', () => {
  it('has two hundred sentences', () => expect([history.length, current.length]).toEqual([100, 100]));

  it('knows what is told as history, or beside its successor', () =>
    expect(wrong(history, 'information')).toEqual([]));

  it('takes everything else at its word', () => expect(wrong(current, 'warning')).toEqual([]));

  it('never softens because a step stayed within the standards track', () =>
    expect(severity('HTTP follows RFC 2616.')).toBe('warning'));
});
