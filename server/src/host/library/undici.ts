/** What is used of undici: bundled into a file of its own, which the first request reads. */
export { EnvHttpProxyAgent, request } from 'undici';
