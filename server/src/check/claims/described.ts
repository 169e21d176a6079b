/** Sentences without words of a level that cite a section for what they describe. */
import type { ClaimTerm } from './claim';
import type { SentenceCitation } from './passage';
import { clauseAt, type Clause } from './clauses';
import type { LevelWords } from './levelWords';
import type { Term } from './terms';
import { outside } from './weigh';

/** "The limit is 20 (RFC 1, Section 2)": what a section is cited for is what it says. */
export function isDescribed(sentence: string, citations: readonly SentenceCitation[]): boolean {
  return (
    citations.some(({ sections }) => sections.length > 0) &&
    !pointsThere.test(sentence) &&
    /\p{Ll}{3,}/u.test(sentence) &&
    verb.test(sentence)
  );
}

/** "Is defined in", "see": where something is to be read, and not what. A list, an implementation and what is present are things. */
const pointsThere =
  /\b(?:(?:defin|describ|specif(?:y|ie)|document|explain|discuss|introduc|show|outlin|detail|cover|registered|summari[sz]|refer|see|cf|more (?:on|about|information)|example|called|known as|means?|compare|follows?|ported|parses?|tests?|TODO)\w*|listed|lists (?:the|all|some|which|several|what)|terms?|termed|presents|presented|implement(?:s|ed|ing)?)\b/i;

/** Something is said of something, in the present. */
const verb = /\b(?:is|are|has|have|does|do|gets?|goes|\p{Ll}{3,}(?:[^s\W]s|es))\b(?!\s*$)/u;

/** All of a sentence, without words of a level. */
export function describing(sentence: string): LevelWords {
  const at = sentence.trimEnd().length - 1;
  const level = /\b(?:not|never|no|n't|cannot)\b/i.test(sentence) ? 'MUST NOT' : 'MUST';
  return {
    start: at,
    end: at,
    level,
    grade: '',
    capitals: false,
    past: false,
    released: false,
    everyday: true,
    described: true,
  };
}

/** How much each term belongs to what such a sentence describes: that stands in its main clauses. */
export function weighDescribed(terms: readonly Term[], clauses: readonly Clause[]): readonly ClaimTerm[] {
  return terms.map((term) => {
    const { role } = clauses[clauseAt(clauses, term.start)]!;
    return { ...term, weight: role === 'main' || role === 'condition' ? 1 : outside[role] };
  });
}
