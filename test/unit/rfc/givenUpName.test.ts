import { expect, it } from 'vitest';
import { nameGivenUp } from '../../../server/src/rfc/givenUpName';

const notices: readonly (readonly [words: string, name: string | undefined])[] = [
  ['deprecates Tide Mask Query message FROB Types Type 17', 'Tide Mask Query'],
  ['document formally deprecates use Tide Mask messages relays formally updating', 'Tide Mask'],
  ['WISP-AO obsoletes WISP BLIP3', 'WISP BLIP3'],
  ['document obsoletes WISP BLIP3 option more general Wisp Seal Option', 'WISP BLIP3'],
  ['Tide Mask option deprecated', 'Tide Mask'],
  ['use Tide Mask now deprecated because nobody likes', 'Tide Mask'],
  ['Tide Mask message no longer supported', 'Tide Mask'],
  // More than the name, all of a kind, a version, another's doing.
  ['document deprecates Tide Mask translation mode', undefined],
  ['document deprecates FROBv4 messages', undefined],
  ['document deprecates Tide Mask version 1', undefined],
  ['Tide Mask 1.0 deprecated', undefined],
  ['Tide Mask deprecated RFC20002', undefined],
  ['Tide Mask not deprecated', undefined],
  ['relays Tide Mask deprecated', undefined],
  ['document obsoletes RFC 20001', undefined],
  ['rule relays sort frobs weight dropped', undefined],
  ['Tide Mask field no longer needed', undefined],
];

it.each(notices)('%s', (words, name) => {
  expect(nameGivenUp(words.split(' '))?.join(' ')).toBe(name);
});
