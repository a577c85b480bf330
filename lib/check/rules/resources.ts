import type { ValuePath } from '../../findings/finding';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import { suggest } from '../../findings/suggest';
import type { ResourceRequirements } from '../../generated/kubernetes';
import { parseQuantity } from '../../rules/quantity';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule, RuleContext } from '../rule';

type Quantities = Readonly<Record<string, string | number | undefined>>;

const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];

/** Quantities are well formed and not negative, resources have known names, and no request is above its limit. */
export const resources: ObjectRule = {
  id: 'resources',
  check(context) {
    for (const { object, specPath, spec, containers } of context.index.pods) {
      if (spec.resources !== undefined)
        checkRequirements(object, [...specPath, 'resources'], spec.resources, isPodResource, context);
      checkQuantities(object, [...specPath, 'overhead'], spec.overhead ?? {}, isContainerResource, context);
      for (const { container, path } of containers) {
        checkRequirements(
          object,
          [...path, 'resources'],
          container.resources ?? {},
          isContainerResource,
          context,
        );
      }
      spec.volumes?.forEach(({ emptyDir, ephemeral }, position) => {
        const at = [...specPath, 'volumes', position];
        checkQuantities(
          object,
          [...at, 'emptyDir'],
          pick('sizeLimit', emptyDir?.sizeLimit),
          () => true,
          context,
        );
        const claim = ephemeral?.volumeClaimTemplate?.spec?.resources;
        const claimPath = [...at, 'ephemeral', 'volumeClaimTemplate', 'spec', 'resources'];
        if (claim !== undefined) checkClaim(object, claimPath, claim, context);
      });
    }
    for (const object of context.index.ofKind('PersistentVolumeClaim')) {
      checkClaim(object, ['spec', 'resources'], object.body.spec?.resources ?? {}, context);
    }
    for (const object of context.index.ofKind('StatefulSet')) {
      object.body.spec?.volumeClaimTemplates?.forEach(({ spec }, position) => {
        const path = ['spec', 'volumeClaimTemplates', position, 'spec', 'resources'];
        checkClaim(object, path, spec?.resources ?? {}, context);
      });
    }
    for (const object of context.index.ofKind('Cluster')) {
      const { storage, walStorage, resources: requirements = {} } = object.body.spec ?? {};
      checkRequirements(object, ['spec', 'resources'], requirements, isContainerResource, context);
      checkQuantities(object, ['spec', 'storage'], pick('size', storage?.size), () => true, context);
      checkQuantities(object, ['spec', 'walStorage'], pick('size', walStorage?.size), () => true, context);
    }
  },
};

function pick(name: string, quantity: string | number | undefined): Quantities {
  return quantity === undefined ? {} : { [name]: quantity };
}

function isContainerResource(name: string): boolean {
  return STANDARD.includes(name) || name.startsWith('hugepages-') || isExtended(name);
}

/** `ValidateContainerResourceName`: what is not Kubernetes' own has a domain. */
function isExtended(name: string): boolean {
  return name.includes('/') && qualifiedNameProblem(name) === undefined;
}

/** `validatePodResourceName`: a whole pod has fewer. */
function isPodResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || name.startsWith('hugepages-');
}

/** A claim asks for storage, and for nothing else. */
function checkClaim(
  object: CheckedObject,
  path: ValuePath,
  requirements: DeepPartial<ResourceRequirements>,
  context: RuleContext,
): void {
  checkRequirements(object, path, requirements, (name) => name === 'storage', context);
  if (requirements.requests?.['storage'] === undefined) {
    const message = 'is missing; a claim says how much storage it wants';
    context.report({ object, path: [...path, 'requests', 'storage'], message });
  }
}

function checkRequirements(
  object: CheckedObject,
  path: ValuePath,
  { requests = {}, limits = {} }: DeepPartial<ResourceRequirements>,
  isKnown: (name: string) => boolean,
  context: RuleContext,
): void {
  checkQuantities(object, [...path, 'requests'], requests, isKnown, context);
  checkQuantities(object, [...path, 'limits'], limits, isKnown, context);
  for (const [name, request] of Object.entries(requests)) {
    const limit = limits[name];
    if (request === undefined || limit === undefined) continue;
    const [wanted, allowed] = [parseQuantity(request), parseQuantity(limit)];
    if (wanted === undefined || allowed === undefined || wanted <= allowed) continue;
    const message = `is ${request}, more than the limit of ${limit}`;
    context.report({ object, path: [...path, 'requests', name], message });
  }
}

function checkQuantities(
  object: CheckedObject,
  path: ValuePath,
  quantities: Quantities,
  isKnown: (name: string) => boolean,
  { report }: RuleContext,
): void {
  for (const [name, quantity] of Object.entries(quantities)) {
    if (quantity === undefined) continue;
    if (!isKnown(name)) {
      const nearest = suggest(name, STANDARD);
      const message = 'is an unknown resource';
      report({
        object,
        path: [...path, name],
        message,
        ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
      });
    }
    const value = parseQuantity(quantity);
    const shown = JSON.stringify(quantity);
    if (value === undefined) {
      const message = `is ${shown}, not a quantity such as 250m, 2, 512Mi or 10Gi`;
      report({ object, path: [...path, name], message });
    } else if (value < 0n) {
      report({ object, path: [...path, name], message: `is ${shown}, must not be negative` });
    } else if (name !== 'cpu' && /\dm$/.test(String(quantity))) {
      const message = `is ${shown}, thousandths of a byte`;
      report({
        object,
        path: [...path, name],
        message,
        remedy: `write ${String(quantity).slice(0, -1)}Mi or M`,
      });
    }
  }
}
