/** `RFC 2119` in running text, alone, in lists and in ranges. */
import { addMention, isTaken, type Doubt, type Scan } from './mentionScan';
import { readNumbers } from './numberList';

export function findRfcs(scan: Scan): void {
  const { text } = scan;
  rfcs.lastIndex = 0;
  for (let match = rfcs.exec(text); match; match = rfcs.exec(text)) {
    const start = match.index;
    const numberStart = rfcs.lastIndex - match[5]!.length;
    if (isTaken(scan, start, rfcs.lastIndex)) continue;
    const between = match[4]!;
    const spaced = /\s/.test(between);
    if (!startsWord(scan, start)) continue;
    // "the RFC [12]" is a bibliography's number.
    if (/[[:]/.test(between) && match[5]!.length < 3) continue;
    const sign = leadingSign(scan, start, match[1] === 'RFC');
    if (sign === 'none') continue;
    const items = readNumbers(text, numberStart, match[2] !== undefined, Math.min(match[5]!.length, 4));
    const first = items[0]!;
    const after = text.slice(first.end, first.end + 40);
    const glued = !scan.marks.isEdge(first.end);
    const bis = glued && /^-?(?:bis|ter)(?![a-z])/i.exec(after);
    if (bis) {
      const end = first.end + bis[0].length;
      addMention(scan, {
        start,
        end,
        kind: 'draft',
        numberStart,
        bis: text.slice(numberStart, end).replace('-', '').toLowerCase(),
      });
      continue;
    }
    if (glued && !endsMention(scan, start, after, spaced, match[5]!)) continue;
    const doubt = sign ?? (between.includes('#') ? 'hash' : isPadded(match[5]!) ? 'padded' : undefined);
    items.forEach((item, at) => {
      addMention(scan, {
        // "RFC [7159](": the token is the number.
        start: at === 0 && !between.includes('[') ? start : item.start,
        end: item.end,
        numberStart: item.start,
        kind: 'rfc',
        numbers: item.numbers,
        shape: item.numbers.length > 1 ? 'range' : items.length > 1 ? 'list' : 'plain',
        doubt,
      });
    });
    rfcs.lastIndex = items.at(-1)!.end;
  }
}

function startsWord({ text, marks }: Scan, start: number): boolean {
  return marks.isEdge(start) || !/[\p{Script=Latin}\p{N}_]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Zeros that RFCs do not have. The IETF writes them up to four digits, but lately for hardly any number below 500. */
function isPadded(digits: string): boolean {
  return Number(digits) === 0 || (digits.startsWith('0') && (digits.length !== 4 || Number(digits) < 500));
}

/** What stands before the word: `none` where it makes the word part of something else. */
function leadingSign({ text, marks }: Scan, start: number, capitals: boolean): Doubt | 'none' | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  // References as kramdown-rfc, mmark and ReSpec write them.
  if (/(?:\{\{(?:[^{}]*\s)?[!?<]*|\[@[!?]?|\[\[[!?]?)$/.test(before)) return 'ietf';
  if (marks.isEdge(start)) return undefined;
  const last = before.at(-1) ?? '';
  if (last === '#' || last === '\\' || /[\w)]\.$/.test(before)) return 'none';
  if (last === '/' && /[a-z_.-]\/$/i.test(before)) return 'none';
  if (last === '@' && !/\[@$|^@$/.test(before)) return 'none';
  const glued = /([\p{L}\p{N}_]+)[-‐‑]$/u.exec(before)?.[1];
  if (glued !== undefined)
    return capitals && /^(?:non|pre|post|anti|semi|per|to)$/i.test(glued) ? undefined : 'prefix';
  const owner = /([\p{L}\p{N}.+]+)['’]?s?\s+$/u.exec(before)?.[1];
  if (owner === 'IETF') return 'ietf';
  return owner !== undefined && otherOwners.has(owner.toLowerCase()) ? 'prefix' : undefined;
}

/** Projects and bodies that number RFCs of their own. */
const otherOwners = new Set(
  'rust ember emberjs php react reactjs vue vuejs yarn npm gatsby svelte nix nixos terraform ckb nervos interledger osf open-rpc opengroup oasis tezos wasmtime bytecodealliance pytorch tensorflow openbsd fuchsia flutter gradle kotlin haskell ghc julia php-fig python gnome kde redox servo bevy pulumi tvm onnx mlir llvm clang swift polkadot substrate libra diem bitshares zcash'.split(
    ' ',
  ),
);

/** What may stand behind a number: not what makes it part of an identifier, a file's name or a decimal number. */
function endsMention(
  { text, marks }: Scan,
  start: number,
  after: string,
  spaced: boolean,
  digits: string,
): boolean {
  const code = marks.isCode(start);
  if (/^[A-Za-z]/.test(after)) {
    if (/^s(?![a-z\d])/i.test(after)) return true;
    return spaced && !code && digits.length > 2 && /^[A-Z][a-z]/.test(after);
  }
  if (/^[_@]/.test(after) || (/^\(/.test(after) && code && !spaced)) return false;
  if (
    /^\.(?:txt|html?|md|mdx|pdf|xml|rst|adoc|go|rs|py|js|ts|c|h|cc|cpp|java|rb|json|ya?ml|proto|svg|png)(?![a-z])/i.test(
      after,
    )
  ) {
    return false;
  }
  // "RFC 10,000".
  if (/^,\d{3}(?!\d)/.test(after) && digits.length < 4) return false;
  if (/^\.\d/.test(after) && digits.length < 4) return false;
  if (/^-\d\d-\d\d(?!\d)/.test(after)) return false;
  if (/^-[a-z]/i.test(after) && (digits.length < 3 || (code && !spaced && text[start] === 'r'))) return false;
  return true;
}

/** The word, what may stand between it and the number, the number. */
const rfcs =
  /(?:(RFC)(s|'s|’s)?|(Requests? for Comments?)(?:\s+\(RFCs?\))?)(\s*\[|\s*:\s*\[?|\s*#\s*|\s+(?:no\.?|nr\.?|number|№)\s*|[-‐‑–]|[\s\u00ad\u200b]*)(\d{1,7})(?!\d)/giu;
