/** What an unfinished text leaves open, by its parse. */
import type { OpenConstruct } from './blocks';
import { htmlEnd } from './blocks';
import { nodeSpan } from './inline';
import { noLabels, parseMdast } from './remark';

/** The fence or the HTML at the end of the text that goes on after a blank line; undefined where nothing does. */
export function findOpenConstruct(text: string): OpenConstruct | undefined {
  const last = parseMdast(text, noLabels).children.at(-1);
  const span = last && nodeSpan(last);
  if (span === undefined) return undefined;
  const source = text.slice(span.start, span.end).trimStart();
  if (last?.type === 'html') {
    const end = htmlEnd(source);
    return end === undefined ? undefined : { kind: 'html', end };
  }
  const fence = last?.type === 'code' ? /^(`{3,}|~{3,})/.exec(source)?.[1] : undefined;
  if (fence === undefined) return undefined;
  const [lastLine = ''] = /[^\r\n]*$/.exec(source) ?? [];
  const closing = new RegExp(`^ {0,3}${fence[0]!}{${fence.length},}[ \\t]*$`);
  const closed = closing.test(lastLine) && /[\r\n]/.test(source);
  return closed ? undefined : { kind: 'fence', marker: fence[0]!, length: fence.length };
}
