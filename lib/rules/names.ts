/** Name of the release and of the namespace that the product's documentation uses. */
export const DEFAULT_RELEASE_NAME = 'pixee-enterprise-server';

/** Longest name Kubernetes takes for a Service, and the length Helm's charts cut names at. */
export const MAX_NAME_LENGTH = 63;

/** Longest release name that Helm accepts. */
export const MAX_RELEASE_NAME_LENGTH = 53;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** The name settings that every component of a Helm chart has. */
export interface NameOverrides {
  /** Replaces the component's own part of the name. @default - the component's name @format name */
  readonly nameOverride?: string;
  /** Replaces the whole name. @default - Helm's naming rule @format name */
  readonly fullnameOverride?: string;
}

/** True for a DNS label as RFC 1123 has it: lower-case letters, digits and inner dashes, at most 63 characters. */
export function isDnsLabel(text: string): boolean {
  return text.length <= MAX_NAME_LENGTH && DNS_LABEL.test(text);
}

/**
 * The name of a component's objects by the rule of Helm's charts: the full override, else the release name if it
 * contains the component's name, else both joined by a dash.
 */
export function fullName(releaseName: string, component: string, overrides: NameOverrides = {}): string {
  if (isGiven(overrides.fullnameOverride)) return overrides.fullnameOverride;
  const name = componentName(component, overrides);
  return releaseName.includes(name) ? releaseName : `${releaseName}-${name}`;
}

/** The value of the label `app.kubernetes.io/name`: the component's name or what `nameOverride` makes of it. */
export function componentName(component: string, overrides: NameOverrides = {}): string {
  return isGiven(overrides.nameOverride) ? overrides.nameOverride : component;
}

/**
 * Says what is wrong with a derived object name, or nothing. Helm would cut such a name at 63 characters; two components
 * could then share one, so we refuse it instead.
 */
export function nameProblem(name: string): string | undefined {
  if (name.length > MAX_NAME_LENGTH) {
    return `the name "${name}" has ${name.length} characters, at most ${MAX_NAME_LENGTH} are allowed`;
  }
  return DNS_LABEL.test(name)
    ? undefined
    : `the name "${name}" is not a DNS label (lower-case letters, digits and inner dashes)`;
}

/** Says what is wrong with a release name, or nothing. */
export function releaseNameProblem(name: string): string | undefined {
  if (name.length > MAX_RELEASE_NAME_LENGTH) {
    return `the release name "${name}" has ${name.length} characters, at most ${MAX_RELEASE_NAME_LENGTH} are allowed`;
  }
  return DNS_LABEL.test(name)
    ? undefined
    : `the release name "${name}" is not a DNS label (lower-case letters, digits and inner dashes)`;
}

/** The overrides of one place with those of another over them. */
export function chosenNames(overrides: NameOverrides = {}, over: NameOverrides = {}): NameOverrides {
  const nameOverride = isGiven(over.nameOverride) ? over.nameOverride : overrides.nameOverride;
  const fullnameOverride = isGiven(over.fullnameOverride)
    ? over.fullnameOverride
    : overrides.fullnameOverride;
  return {
    ...(isGiven(nameOverride) ? { nameOverride } : {}),
    ...(isGiven(fullnameOverride) ? { fullnameOverride } : {}),
  };
}

/** Helm treats an empty string as not given. */
function isGiven(text: string | undefined | null): text is string {
  return text !== undefined && text !== null && text !== '';
}
