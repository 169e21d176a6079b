/** What is done with something: it is taken up, answered, or left out of account. */

/** Taking up or answering it; leaving it out of account. */
export type Handling = 'taking' | 'answering' | 'leaving';

/** A word for what is done, and what that is. */
export interface Handled {
  readonly handling: Handling;
  readonly word: string;
}

const endings = '(?:e|s|es|d|ed|ted|ped|red|ing|ting|ping|ring)?';
const verbs: readonly (readonly [Handling, RegExp])[] = (
  [
    [
      'taking',
      'accept|process|heed|obey|honou?r|evaluat|interpret|pars|deliver|forward|relay|copy|copi|includ|perform',
    ],
    ['answering', 'answer|respon[ds]|repl(?:y|i)|return|acknowledg|acts?\\b|treat'],
    ['leaving', 'ignor|discard|drop|disregard|skip|omit|bypass|neglect|forgo'],
  ] as const
).map(([handling, stems]) => [handling, new RegExp(`^(?:${stems})${endings}$`, 'i')]);

const negation = /^(?:not|never|no|none|nothing|neither|nor)$/i;

/** What the first such verb among words says; undefined behind a negation. */
export function handlingOf(words: readonly string[]): Handled | undefined {
  for (const word of words) {
    if (negation.test(word)) return undefined;
    const row = verbs.find(([, verb]) => verb.test(word));
    if (row) return { handling: row[0], word };
  }
  return undefined;
}
