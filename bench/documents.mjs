// Markdown of any size with citations of RFCs from all over the series, in invented prose; the same for the same size.

/** Numbers from 0 to 1 that look random and are always the same (a linear congruential generator). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const words =
  'the gateway keeps each session until its peer confirms and then forgets what it learnt about addresses routes names keys certificates timers limits of buffers that operators set for one tenant or all while clients retry requests slowly servers answer with status codes headers and bodies nodes must should support optional transport security policy for mail streams voice calls measured daily'.split(
    ' ',
  );

const forms = [
  (rfc) => `RFC ${rfc}`,
  (rfc) => `[RFC${rfc}]`,
  (rfc, n) => `Section ${n} of RFC ${rfc}`,
  (rfc, n) => `[the rules](https://www.rfc-editor.org/rfc/rfc${rfc}#section-${n})`,
  (rfc) => `[RFC ${rfc}](https://tools.ietf.org/html/rfc${rfc})`,
  (rfc, n) => `RFC ${rfc} §${n}.${n}`,
];

/** @returns the text, or with `places` also the offsets at which the citations start */
export function inventDocument(size, citations, places = false) {
  const random = randomFrom(size + citations);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const starts = [];
  let text = '# A design\n\n';
  let cited = 0;
  while (text.length < size) {
    if (random() < 0.12) text += `## ${pick(words)} and ${pick(words)}\n\n`;
    const inList = random() < 0.25;
    const sentences = 1 + Math.floor(random() * 5);
    for (let at = 0; at < sentences; at++) {
      const prose = Array.from({ length: 8 + Math.floor(random() * 14) }, () => pick(words));
      if (cited < (citations * text.length) / size) {
        const before = prose.slice(0, 5).join(' ');
        starts.push(text.length + (inList ? 2 : 0) + before.length + 1);
        prose.splice(5, 0, pick(forms)(2000 + Math.floor(random() * 7500), 1 + Math.floor(random() * 9)));
        cited++;
      }
      text += `${inList ? '- ' : ''}${prose.join(' ')}.${inList || at % 2 ? '\n' : ' '}`;
    }
    text += '\n\n';
  }
  return places ? { text, citations: starts } : text;
}
