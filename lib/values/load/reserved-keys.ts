/** Keys that JavaScript gives a meaning of its own; nothing in the contract is called so. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
