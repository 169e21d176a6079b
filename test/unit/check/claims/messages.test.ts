import { describe, expect, it } from 'vitest';
import { claimFindings } from './world';

describe('what is told of a claim', () => {
  it('takes the new wording of what an update quotes, and not what else it says of the matter', () => {
    const [finding] = claimFindings(
      'A courier should ring the copper harbour bell for each basket of plums (RFC 20102 section 10).',
    );
    expect(finding?.message).toContain('RFC 20104 §4 made it a MUST (');
  });

  it('tells of an RFC that is not cited that it said so before', () => {
    const [found] = claimFindings(
      '# D\n\nONP nests have to put the speckled twig tally into their reports.\n',
    );
    expect(found!.message).toBe(
      '“nests … speckled twig tally into their reports” rests on RFC 20606; RFC 20607 §24 dropped it (June 2016).',
    );
    expect(found!.related.map(({ rfc, says }) => `${rfc} ${says}`)).toEqual([
      '20606 said before',
      '20607 says that it no longer holds',
    ]);
  });

  it('believes a notice before a likeness', () => {
    const [finding] = claimFindings(
      'Relays should keep no more than two links to a peer (RFC 20001 section 8).',
    );
    expect(finding?.message).toContain('RFC 20002 §1.1 dropped it');
  });

  it('says that a later version forbids all that a section is on, whatever else it says there', () => {
    const text = 'A pilot may write the colour of the spool into the twine line (RFC 20501 section 2).';
    expect(claimFindings(text)[0]?.message).toContain('RFC 20502 §2 made it a MUST NOT');
  });

  it('says that what is told of as past was changed, and where the new rule stands before that it was', () => {
    const [finding] = claimFindings('A ferryman may whistle at drifting kelp (RFC 20606).');
    expect(finding?.message).toContain('RFC 20607 §26 changed it');
    expect(finding?.related.at(-1)?.message).toBe('RFC 20607 §26 (June 2016, in force): tells of it as past');
    const [ruled] = claimFindings('A nest may answer cormorants with a hollow reed flute (RFC 20606).');
    expect(ruled?.message).toContain('RFC 20607 §27 made it a MUST NOT');
  });

  it('follows a name to what demands to send it, and not to a longer name or another rule', () => {
    const [finding] = claimFindings(
      'A nest that rears one brood may omit the brood_count line (RFC 20606 section 3.4).',
    );
    expect(finding?.message).toContain('RFC 20607 §30 made it a MUST');
  });

  it('tells of what is done with a thing in no message', () => {
    const text = 'A raft must stow sacks of fine sand under its benches (RFC 20601 section 30).';
    expect(claimFindings(text)[0]?.message).toContain('RFC 20602 has no such requirement');
  });

  it('calls a value changed that a notice changes, in the message and in the note of the fix', () => {
    const [finding] = claimFindings('The longest queue must not exceed 40 frobs (RFC 20001 section 3).');
    expect(finding?.message).toContain('RFC 20002 §1.1 changed it');
    const notes = finding?.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)) ?? [];
    expect(notes.some((note) => note.startsWith(' (changed by [RFC 20002, Section 1.1]'))).toBe(true);
    expect(notes.join('')).not.toContain('dropped');
  });

  it.each([
    ['Copper lanterns must not hang inside straw nests (RFC 20302 section 6).', 'RFC 20303 §1 allowed it'],
    ['Moss cushions may lie beneath fledglings (RFC 20302 section 7).', 'RFC 20303 §1 forbade it'],
    ['Pewter oars aboard ferries are optional (RFC 20202 section 3).', 'RFC 20303 §1 changed it'],
  ])('says what an update is for: %s', (text, phrase) => {
    const [finding] = claimFindings(text);
    expect(finding?.message).toContain(phrase);
    expect(finding?.related.at(-1)?.message).toBe(
      'RFC 20303 §1 (August 2021, in force): says that it is changed',
    );
  });

  it('says of the opposite deed at the same level that it is the opposite, in the message and in the note of the fix', () => {
    const text =
      'By default the doors of a dryer have to permit salted gulls to enter (RFC 20201 section 3).';
    const [finding] = claimFindings(text);
    expect(finding?.message).toContain('RFC 20202 §3 says the opposite of it');
    const note = finding?.fixes[0]?.edits[0]?.newText ?? '';
    expect(note).toMatch(/^ \((?:the opposite since|now the opposite:) \[RFC 20202, Section 3\]/);
    expect(claimFindings(`${text.slice(0, -1)}${note}.`)).toEqual([]);
  });

  it('says what was required, by whom, until when, and what holds now', () => {
    const [finding] = claimFindings('GLEAM-96-SEAL stamps on frobs are mandatory (RFC 20001 section 2).');
    expect(finding?.message).toBe(
      '“GLEAM-96-SEAL stamps on frobs” was a MUST in RFC 20001 §2; RFC 20002 §3 made it a SHOULD (December 2011), and RFC 20003 §4 keeps it so.',
    );
    expect(finding?.related.map(({ message }) => message)).toEqual([
      'RFC 20001 §2 (March 2001): MUST',
      'RFC 20002 §3 (December 2011): SHOULD',
      'RFC 20003 §4 (January 2019, in force): SHOULD',
    ]);
    expect(finding?.reason).toContain('matched RFC 20001 §2 MUST');
  });
});
