/** Markdown that the product writes itself; what comes from an RFC, an index or a document shows in it as text. */

/** A piece of Markdown that is safe to show. Only {@link markup} and {@link link} make one, so nothing goes in unescaped. */
export interface Markup {
  readonly markdown: string;
}

/** A template of Markdown: its own parts stand as written, strings in it are escaped, markup goes in as it is. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (Markup | string | number)[]
): Markup {
  const shown = values.map((value) =>
    typeof value === 'object' ? value.markdown : escapeText(String(value)),
  );
  return { markdown: parts.reduce((text, part, at) => `${text}${shown[at - 1] ?? ''}${part}`) };
}

/** Joins what is there, leaving out the undefined. */
export function joinMarkup(pieces: readonly (Markup | undefined)[], separator: string): Markup {
  return {
    markdown: pieces.flatMap((piece) => (piece === undefined ? [] : [piece.markdown])).join(separator),
  };
}

/** @param target an `https:` or `command:` URI made by the product itself */
export function link(label: string, target: string): Markup {
  return { markdown: `[${escapeText(label)}](${target.replace(/[()\s<>\\]/g, encodeURIComponent)})` };
}

/**
 * Text as Markdown that shows exactly it, on one line: no link, no HTML, no emphasis. Control and bidirectional
 * characters, with which a line can be made to read as another, are left out.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\\`*_{}[\]<>~|&@]/g, '\\$&')
    .replace(/:(?=\/\/)|\$(?=\()/g, '\\$&')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^[#+\-=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
