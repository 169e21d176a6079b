/** What the families of invented RFCs have in common. */

/** An RFC in short; `world.ts` writes out its text. */
export interface RfcSketch {
  readonly rfc: number;
  readonly date: string;
  readonly title: string;
  readonly obsoletes?: readonly number[];
  readonly updates?: readonly number[];
  /** `2.1 Title` and its paragraphs. */
  readonly sections: readonly (readonly [string, ...string[]])[];
}

/** What makes the keywords of an RFC count. */
export const keywords = `The key words "MUST", "MUST NOT", "REQUIRED", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED", "MAY", and "OPTIONAL" in this document are to be interpreted as described in BCP 14 [RFC2119].`;

/** Enough statements about something else to make a word of another one rare. */
export const chores =
  'anchor barrel candle drawer engine funnel gutter hammer kettle ladder mirror needle oyster pulley quiver rudder saddle teapot vessel window'
    .split(' ')
    .map((thing, at): RfcSketch['sections'][number] => [
      `${at + 4}. Chores`,
      `A guild SHOULD polish the ${thing} of its hall in spring.`,
    ]);
