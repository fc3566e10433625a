/** The HTTP client, loaded when the first endpoint is called: most hubs start without one. */
export const undici = (): typeof import('undici') => require('undici');
