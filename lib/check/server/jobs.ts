import type {
  CronJobSpec,
  JobSpec,
  PodFailurePolicyOnExitCodesRequirement,
  PodFailurePolicyRule,
} from '../../generated/kubernetes';
import { cronProblem } from './cron';
import { dnsSubdomainProblem } from '../syntax/dns-name';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import { mirror } from './mirror';
import { checkRange } from './numbers';
import { timeZoneProblem } from './time-zone';

const MAX_PARALLELISM = 100_000;
const MAX_RULES = 20;
const MAX_EXIT_CODES = 255;

/** Jobs, and when they run. */
export const jobs = [
  mirror<CronJobSpec>(
    'CronJobSpec',
    ['validateCronJobSpec', 'validateScheduleFormat', 'validateTimeZone'],
    (spec, field) => {
      if (spec.schedule !== undefined) field.at('schedule').reportIf(cronProblem(spec.schedule));
      if (spec.timeZone !== undefined) field.at('timeZone').reportIf(timeZoneProblem(spec.timeZone));
      for (const name of [
        'startingDeadlineSeconds',
        'successfulJobsHistoryLimit',
        'failedJobsHistoryLimit',
      ] as const)
        checkRange(spec[name], 0, Infinity, field.at(name));
      for (const name of ['manualSelector', 'selector'] as const)
        if (spec.jobTemplate?.spec?.[name] !== undefined)
          field.at('jobTemplate', 'spec', name).forbidden('in the template of a CronJob');
    },
  ),
  mirror<JobSpec>('JobSpec', ['validateJobSpec', 'validatePodReplacementPolicy'], (spec, field) => {
    for (const name of ['parallelism', 'completions', 'backoffLimitPerIndex', 'maxFailedIndexes'] as const)
      checkRange(spec[name], 0, Infinity, field.at(name));
    const { maxFailedIndexes, completions } = spec;
    if (maxFailedIndexes !== undefined && spec.backoffLimitPerIndex === undefined)
      field.at('backoffLimitPerIndex').required('maxFailedIndexes needs it');
    if (spec.completionMode === 'Indexed') {
      // neither one is one of each
      if (completions === undefined && spec.parallelism !== undefined)
        field.at('completions').required('the completionMode Indexed needs it');
      checkRange(spec.parallelism, 0, MAX_PARALLELISM, field.at('parallelism'));
      checkRange(
        maxFailedIndexes,
        0,
        Math.min(MAX_PARALLELISM, completions ?? Infinity),
        field.at('maxFailedIndexes'),
      );
    } else {
      for (const name of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'] as const)
        if (spec[name] !== undefined) field.at(name).forbidden('unless the completionMode is Indexed');
    }
    if (spec.managedBy !== undefined) field.at('managedBy').reportIf(managerProblem(spec.managedBy));
    if (spec.manualSelector === true && spec.selector === undefined)
      field.at('selector').required('manualSelector is true');
    if (spec.manualSelector !== true && Object.keys(spec.selector ?? {}).length > 0)
      field.at('selector').forbidden('unless manualSelector is true; the server makes one');
    if (spec.podFailurePolicy === undefined) return;
    if (spec.podReplacementPolicy === 'TerminatingOrFailed')
      field.at('podReplacementPolicy').report('must be Failed beside podFailurePolicy');
    if (spec.template?.spec?.restartPolicy !== 'Never')
      field.at('template', 'spec', 'restartPolicy').report('must be Never beside podFailurePolicy');
  }),
  mirror<JobSpec>('JobSpec', ['validatePodFailurePolicy', 'validatePodFailurePolicyRule'], (spec, field) => {
    const rules = spec.podFailurePolicy?.rules ?? [];
    const pod = spec.template?.spec;
    const names = [...(pod?.containers ?? []), ...(pod?.initContainers ?? [])].map(({ name }) => name);
    const at = field.at('podFailurePolicy', 'rules');
    if (rules.length > MAX_RULES) at.report(`has ${rules.length} rules, at most ${MAX_RULES} are allowed`);
    rules.forEach(({ action, onExitCodes }, index) => {
      if (action === 'FailIndex' && spec.backoffLimitPerIndex === undefined)
        at.at(index, 'action').report('must not be FailIndex without backoffLimitPerIndex');
      const name = onExitCodes?.containerName;
      if (name !== undefined && !names.includes(name))
        at.at(index, 'onExitCodes', 'containerName').report(`is ${name}, which is no container of the pod`);
    });
  }),
  mirror<PodFailurePolicyRule>(
    'PodFailurePolicyRule',
    ['validatePodFailurePolicyRuleOnPodConditions'],
    ({ onExitCodes, onPodConditions = [] }, field) => {
      if ((onExitCodes === undefined) === (onPodConditions.length === 0))
        field.report('must have either onExitCodes or onPodConditions');
      onPodConditions.forEach(({ type = '', status = 'True' }, index) => {
        const at = field.at('onPodConditions', index);
        at.at('type').reportIf(qualifiedNameProblem(type));
        if (!['True', 'False', 'Unknown'].includes(status))
          at.at('status').report(`is ${JSON.stringify(status)}, allowed: "True", "False", "Unknown"`);
      });
    },
  ),
  mirror<PodFailurePolicyOnExitCodesRequirement>(
    'PodFailurePolicyOnExitCodesRequirement',
    ['validatePodFailurePolicyRuleOnExitCodes'],
    ({ operator, values = [] }, field) => {
      const at = field.at('values');
      if (values.length === 0) at.required();
      if (values.length > MAX_EXIT_CODES)
        at.report(`has ${values.length} codes, at most ${MAX_EXIT_CODES} are allowed`);
      if (operator === 'In' && values.includes(0)) at.report('must not hold 0, which is success');
      if (values.some((value, index) => index > 0 && value < (values[index - 1] ?? value)))
        at.report('must be in ascending order');
    },
  ),
];

/** `IsDomainPrefixedPath`. */
function managerProblem(name: string): string | undefined {
  const [domain = '', ...path] = name.split('/');
  const valid =
    path.length > 0 && path.every((part) => part !== '') && dnsSubdomainProblem(domain) === undefined;
  return valid ? undefined : `is ${JSON.stringify(name)}, must be a domain, a slash and a name`;
}
