/** Which of several documents a passage is about, by the words that only one of them has in its title. */

/** Short words and those of every second title tell nothing. */
const common = new Set(
  'about also and are extension extensions for from general implementation information internet into message messages new part protocol protocols requirements rfc section specification specifications standard standards system systems that the their these this use using version with'.split(
    ' ',
  ),
);

/** Titles and sentences are compared again at every edit. */
const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 4096;

/** Words as they are compared: lower case, without endings. */
export function topicWords(text: string): ReadonlySet<string> {
  let words = known.get(text);
  if (!words) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, (words = readTopicWords(text)));
  }
  return words;
}

function readTopicWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z][a-z\d]+(?:[/.-]\d+(?:\.\d+)*)?/g) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !common.has(word)).map(stem));
}

/**
 * @returns for each candidate the words of the passage that it alone has in its title
 */
export function distinctiveWords(passage: string, titles: readonly string[]): readonly (readonly string[])[] {
  const about = topicWords(passage);
  const sets = titles.map(topicWords);
  return sets.map((own, at) =>
    [...own].filter((word) => about.has(word) && !sets.some((other, i) => i !== at && other.has(word))),
  );
}

/** The one candidate with the most distinctive words; undefined where none or several have them. */
export function mostAbout(words: readonly (readonly string[])[]): number | undefined {
  const most = Math.max(0, ...words.map(({ length }) => length));
  const first = words.findIndex(({ length }) => length === most);
  return most > 0 && words.filter(({ length }) => length === most).length === 1 ? first : undefined;
}

function stem(word: string): string {
  return word.replace(/(?:ations?|ing|ies|ers?|ed|es|s|e)$/, (ending) =>
    word.length - ending.length < 3 ? ending : '',
  );
}
