import type { ValuePath } from '../../findings/finding';
import type { HTTPIngressPath } from '../../generated/kubernetes';
import type { CheckedObjectOf } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule, RuleContext } from '../rule';
import { hostProblem } from '../syntax/dns-name';

/** Hosts and paths of Ingresses are valid, and no two routes of one class catch the same requests. */
export const ingressRoutes: ObjectRule = {
  id: 'ingress-routes',
  check(context) {
    const routes = new Map<string, string>();
    for (const ingress of context.index.ofKind('Ingress')) checkIngress(ingress, routes, context);
  },
};

function checkIngress(
  object: CheckedObjectOf<'Ingress'>,
  routes: Map<string, string>,
  context: RuleContext,
): void {
  const { rules = [], tls = [], defaultBackend } = object.body.spec ?? {};
  if (rules.length === 0 && defaultBackend === undefined) {
    context.report({
      object,
      path: ['spec', 'rules'],
      message: 'is missing; an Ingress needs a rule or a default backend',
    });
  }
  rules.forEach(({ host = '', http }, position) => {
    const at = ['spec', 'rules', position];
    checkHost(object, [...at, 'host'], host, context);
    http?.paths?.forEach((route, index) => {
      const path = [...at, 'http', 'paths', index, 'path'];
      checkPath(object, path, route, context);
      checkDuplicate(object, path, `${host}${route.path ?? '/'}`, route, routes, context);
    });
  });
  tls.forEach(({ hosts = [] }, position) => {
    hosts.forEach((host, index) => {
      checkHost(object, ['spec', 'tls', position, 'hosts', index], host, context);
    });
  });
}

function checkHost(
  object: CheckedObjectOf<'Ingress'>,
  path: ValuePath,
  host: string,
  { report }: RuleContext,
): void {
  const message = host === '' ? undefined : hostProblem(host);
  if (message !== undefined) report({ object, path, message });
}

function checkPath(
  object: CheckedObjectOf<'Ingress'>,
  path: ValuePath,
  { path: text = '', pathType }: DeepPartial<HTTPIngressPath>,
  { report }: RuleContext,
): void {
  if (text === '' && pathType === 'ImplementationSpecific') return;
  if (!text.startsWith('/'))
    report({ object, path, message: `is ${JSON.stringify(text)}, must start with a slash` });
  const strict = pathType === 'Exact' || pathType === 'Prefix';
  if (strict && /\/\/|\/\.\.?(?:\/|$)|%2f/i.test(text)) {
    report({
      object,
      path,
      message: `is ${JSON.stringify(text)}, must not hold //, /./, /../ or an encoded slash`,
    });
  }
}

function checkDuplicate(
  object: CheckedObjectOf<'Ingress'>,
  path: ValuePath,
  route: string,
  { pathType }: DeepPartial<HTTPIngressPath>,
  routes: Map<string, string>,
  { report }: RuleContext,
): void {
  const ingressClass =
    object.body.spec?.ingressClassName ?? object.metadata.annotations?.['kubernetes.io/ingress.class'];
  const key = `${ingressClass ?? ''}\n${pathType ?? ''}\n${route}`;
  const owner = routes.get(key);
  if (owner === undefined) {
    routes.set(key, object.label);
    return;
  }
  const place = owner === object.label ? 'another path of this Ingress' : owner;
  report({ object, path, message: `${JSON.stringify(route)} is routed by ${place} already` });
}
