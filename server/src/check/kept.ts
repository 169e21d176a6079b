/** Answers that are kept from one state of a document to the next: a document is checked at every keystroke. */
import type { CheckContext } from './check';

/** An answer to a question about an object, by what else it depends on. */
export interface Kept<Value> {
  /**
   * @param about what the question is about; the answer is kept as long as that lives, and not at all where it is undefined
   * @param question tells it from other questions about the same object
   * @param context the answer holds for the same series and index
   */
  get(
    about: object | undefined,
    question: string,
    context: Pick<CheckContext, 'series' | 'index'>,
    answer: () => Value,
  ): Value;
}

export function createKept<Value>(): Kept<Value> {
  const kept = new WeakMap<object, Map<string, Answer<Value>>>();
  return {
    get(about, question, { series, index }, answer) {
      if (about === undefined) return answer();
      let answers = kept.get(about);
      if (!answers) kept.set(about, (answers = new Map()));
      const known = answers.get(question);
      if (known?.series === series && known.index === index) return known.value;
      const value = answer();
      answers.set(question, { series, index, value });
      return value;
    },
  };
}

interface Answer<Value> extends Pick<CheckContext, 'series' | 'index'> {
  readonly value: Value;
}
