import type { Preflight, SupportBundle } from '../../../constructs/support';
import { quote } from '../../core/pod/shell';
import { printable } from '../../findings/printable';
import type { Deployment } from '../deployment';
import { gatewaysOf, ingressClasses } from '../verify/objects';

/** The checks that are not made for want of an image to make them with. */
export function leftOutChecks({ podChecks, utilityImage }: Preflight | SupportBundle): string {
  if (utilityImage !== undefined || podChecks.length === 0) return '';
  return [
    'Left out, because they run in a pod and `global.pixee.utility.image.repository` names no image for it:',
    ...podChecks.map((title) => `  ${printable(title)}`),
    '',
  ].join('\n');
}

/** What the tool has no collector for. */
export function handChecks({ objects }: Pick<Deployment, 'objects'>): string {
  const classes = ingressClasses(objects);
  const commands = [
    ...(classes.length === 0 ? [] : [`kubectl get ingressclass ${classes.map(quote).join(' ')}`]),
    ...gatewaysOf(objects).map(
      ({ name, namespace }) =>
        `kubectl get gateway ${quote(name)}${namespace === undefined ? '' : ` --namespace ${quote(namespace)}`}`,
    ),
  ];
  return commands
    .map((command) => `To be looked at by hand, because kubectl preflight cannot: ${command}\n`)
    .join('');
}
