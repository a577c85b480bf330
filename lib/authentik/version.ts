/**
 * The releases of Authentik that this library knows: what their servers need and which attributes their blueprints have.
 * The attributes were compared at 2026.2.2, 2026.5.6 and 2026.8.3; those before 2026.2 count as 2026.2 but for the
 * differences that their release notes name.
 */
export const AUTHENTIK_VERSIONS = ['2025.8', '2025.10', '2025.12', '2026.2', '2026.5', '2026.8'] as const;

/** A release of Authentik, without its patch level: `2026.8`. */
export type AuthentikVersion = (typeof AUTHENTIK_VERSIONS)[number];

/** The release that is installed when nobody names another. */
export const DEFAULT_AUTHENTIK_VERSION: AuthentikVersion = '2026.8';

/** The release that an image tag such as `2026.8.3` or `2026.8.0@sha256:…` belongs to; nothing when it is none we know. */
export function authentikVersionOf(tag: string): AuthentikVersion | undefined {
  const [, release] = /^v?(\d{4}\.\d{1,2})(?![\d])/.exec(tag) ?? [];
  return AUTHENTIK_VERSIONS.find((version) => version === release);
}

/** Whether a release is the other one or a later one. */
export function isAuthentikAtLeast(version: AuthentikVersion, other: AuthentikVersion): boolean {
  return AUTHENTIK_VERSIONS.indexOf(version) >= AUTHENTIK_VERSIONS.indexOf(other);
}
