/** What is used of yaml, as a bundle of its own: few documents have a configuration file, and fewer one in YAML. */
export { parse } from 'yaml';
