/**
 * Models that others are kinds of, by the names of those that are: a look-up of the base finds an object of any kind, and a
 * reference to the base may lead to any of them. Each stands in a `models.py` of Authentik as the class that the others extend.
 */
const KINDS: Readonly<Record<string, RegExp>> = {
  'authentik_flows.stage':
    /^authentik_(?:stages_|endpoints\.endpointstage|sources_.*stage$|enterprise_stages_)/,
  'authentik_core.source': /^authentik_sources_\w+\.\w+source$/,
  'authentik_core.provider': /^authentik_providers_\w+\.\w+provider$/,
  'authentik_core.propertymapping':
    /^authentik_\w+\.(?:\w*propertymapping|scopemapping|scimmapping|\w*providermapping|notificationwebhookmapping)$/,
  'authentik_policies.policy': /^authentik_policies_\w+\.\w+policy$/,
  'authentik_outposts.outpostserviceconnection': /^authentik_outposts\.\w+serviceconnection$/,
  'authentik_policies.policybindingmodel':
    /^authentik_(?:core\.(?:application|applicationentitlement)|flows\.(?:flow|flowstagebinding)|sources_\w+\.\w+source|events\.notificationrule|providers_rac\.endpoint|endpoints\.\w+)$/,
  'authentik_endpoints.connector': /^authentik_endpoints_connectors_\w+\.\w+connector$/,
};

/** Whether an object of one model may stand where one of another is wanted: it is of that kind, or might be. */
export function leadsTo(model: string, wanted: string): boolean {
  return model === wanted || isKindOf(model, wanted) || isKindOf(wanted, model);
}

/** Whether a model is a kind of another. */
export function isKindOf(model: string, base: string): boolean {
  return Object.hasOwn(KINDS, base) && KINDS[base]?.test(model) === true;
}

/** Whether a model is only the base of others: it can be looked up, but no entry can be of it. */
export function isBaseModel(model: string): boolean {
  return Object.hasOwn(KINDS, model);
}
