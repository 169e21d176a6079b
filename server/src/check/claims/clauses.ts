/** A sentence in its clauses: what belongs to a claim and what is said around it. */

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** How it stands to the clause before: what it adds, why, under which condition; `main` for none of these. */
  readonly role: 'main' | 'condition' | 'reason' | 'consequence' | 'aside';
}

const boundary =
  /[;|\u2013\u2014"\u201c\u201d\u00ab\u00bb]|:\s|[.]\s(?=\p{Lu})|\s-{1,2}\s|[()]|,\s|\s(?=(?:because|since|whereas|although|even though|therefore|hence|so that|which means|in order to|rather than|unlike)\s)/giu;

/** Half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The clauses of a sentence, in order; together they cover it but for the marks between them.
 * @param between stretches between two level words: "required in A and optional in B" has two clauses
 */
export function splitClauses(sentence: string, between: readonly Stretch[] = []): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let opener = '';
  const push = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(sentence.slice(start, end)))
      clauses.push({ start, end, role: roleOf(sentence.slice(start, end), opener) });
  };
  const joints = between.flatMap(({ start: from, end }) => {
    const joint = /\s(?:and|but|yet|or)\s/.exec(sentence.slice(from, end));
    return joint ? [{ 0: joint[0], index: from + joint.index }] : [];
  });
  const marks = [
    ...[...sentence.matchAll(boundary)].map((match) => ({ 0: match[0], index: match.index })),
    ...joints,
  ];
  marks.sort((a, b) => a.index - b.index);
  for (const match of marks) {
    push(match.index);
    start = match.index + match[0].length;
    opener = match[0].trim();
  }
  push(sentence.length);
  return clauses;
}

function roleOf(clause: string, opener: string): Clause['role'] {
  const text = clause.trimStart();
  if (/^(?:unlike|whereas|while|as opposed to|in contrast)\b/i.test(text)) return 'consequence';
  if (opener === '(') return 'aside';
  if (
    /^(?:so|hence|therefore|thus|which means|which is why|which|meaning|that is why|and so|and therefore|otherwise|in order to|so that|our|we|but we|and our|and we)\b/i.test(
      text,
    )
  )
    return 'consequence';
  if (/^(?:because|since|as|due to)\b/i.test(text)) return 'reason';
  if (
    /^(?:if|when|whenever|after|before|in|for|with|without|on|upon|once|unless|until|until|during|under|by)\b/i.test(
      text,
    )
  )
    return 'condition';
  return 'main';
}

/** The clause that holds an offset. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  const at = clauses.findIndex(({ end }) => offset < end);
  return at < 0 ? clauses.length - 1 : at;
}
