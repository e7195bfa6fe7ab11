/**
 * Stands in for ask-sdk-model in the bundle. Of the whole package, which is 60 KB of clients for Amazon's web
 * services and otherwise types, ask-sdk-core asks for this one class, and makes one only for a skill with an API
 * client. Ours has none.
 */
export const services = { ServiceClientFactory: null };
