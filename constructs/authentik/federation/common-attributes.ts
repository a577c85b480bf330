import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { SOURCES, type SourceKind } from '../../../lib/authentik/source-kind';
import { given } from '../../../lib/base/given';
import type { AuthentikSourceProps, BrowserSourceProps, UserMatching } from './source-props';

/** Attributes that all sources have. */
export interface CommonAttributes {
  readonly name: string;
  readonly slug: string;
  readonly enabled: boolean;
}

/** Attributes that all sources have that users are sent to with their browser. */
export interface BrowserAttributes extends CommonAttributes {
  /** @default - Authentik's own for its kind */
  readonly icon?: string;
  readonly authentication_flow: BlueprintTag;
  readonly enrollment_flow: BlueprintTag;
  readonly user_matching_mode: UserMatching;
}

/** Gives a source what all have, with what is usual for its kind. */
export function commonAttributes(kind: SourceKind, { slug, name }: AuthentikSourceProps): CommonAttributes {
  const usual = SOURCES[kind];
  return { name: given(name) ?? usual.title, slug: given(slug) ?? usual.slug, enabled: true };
}

/** The same for one with a button on the sign-in page. Everything is said, so that no change by hand stays. */
export function browserAttributes(kind: SourceKind, props: BrowserSourceProps): BrowserAttributes {
  const common = commonAttributes(kind, props);
  return {
    ...common,
    icon: given(props.icon) ?? SOURCES[kind].icon,
    authentication_flow: sourceFlow('authentication'),
    enrollment_flow: props.enrollment === false ? refusal(props, common.slug) : sourceFlow('enrollment'),
    user_matching_mode: props.userMatching ?? 'identifier',
  };
}

/** A flow for sources that comes with Authentik. */
export function sourceFlow(purpose: 'authentication' | 'enrollment' | 'pre-authentication'): BlueprintTag {
  return BlueprintTag.find('authentik_flows.flow', { slug: `default-source-${purpose}` });
}

/**
 * A flow that takes nobody in and says why. Leaving the flow out would not do: a blueprint leaves alone what it does not say, so
 * that a source that once took users in would go on with it.
 */
function refusal({ blueprint }: AuthentikSourceProps, slug: string): BlueprintTag {
  const flow = blueprint.add(
    new BlueprintEntry('authentik_flows.flow', {
      name: `No new users from ${slug}`,
      slug: `${slug}-no-enrollment`,
      title: 'You have no account here',
      designation: 'enrollment',
      authentication: 'none',
    }),
  );
  const stage = blueprint.add(
    new BlueprintEntry('authentik_stages_deny.denystage', {
      name: `${slug}-no-enrollment`,
      deny_message: 'An administrator must make your account before you can sign in.',
    }),
  );
  blueprint.add(
    new BlueprintEntry('authentik_flows.flowstagebinding', {
      target: BlueprintTag.keyOf(flow),
      stage: BlueprintTag.keyOf(stage),
      order: 10,
    }),
  );
  return BlueprintTag.keyOf(flow);
}
