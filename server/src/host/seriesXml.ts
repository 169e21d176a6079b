/** The reader of the RFC Editor's index, as a bundle of its own: it is needed once a day at most, long after the start. */
export { createSeriesParser } from '../series/parseSeriesXml';
