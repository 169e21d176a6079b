/** Classes of UTF-16 code units, as functions that compile to a few comparisons. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isLetter = (code: number): boolean => isUpper(code & ~32) && code < 128;
export const isAlphanumeric = (code: number): boolean => isDigit(code) || isLetter(code);
/** White space and control characters, the no-break space included. */
export const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xfeff;
