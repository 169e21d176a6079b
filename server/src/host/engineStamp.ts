/** Put in by the build: a hash of the engine's sources (scripts/engineStamp.mjs). */
declare const ENGINE_STAMP: string;

/** Identifies the engine; an index that carries another stamp may be rebuilt into another. Empty when it runs unbundled. */
export const engineStamp: string = typeof ENGINE_STAMP === 'string' ? ENGINE_STAMP : '';
