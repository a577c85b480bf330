/** What the API server would add to the reference to an entry of a store, and we write out. */
export const REMOTE_DEFAULTS = {
  conversionStrategy: 'Default',
  decodingStrategy: 'None',
  metadataPolicy: 'None',
};
