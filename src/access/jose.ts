/** The library of signed tokens, loaded when the first token or key is met: a command that meets none goes without. */
export const jose = (): typeof import('jose') => require('jose');
