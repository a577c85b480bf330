import type { CheckedObject } from '../checked-object';
import type { ObjectRule, Problem } from '../rule';

/** What a server refuses although every field by itself is right: restart policies, strategies, missing containers. */
export const workloadShape: ObjectRule = {
  id: 'workload-shape',
  check({ index, report }) {
    for (const { object, specPath, spec, containers } of index.pods) {
      if (!containers.some(({ init }) => !init)) {
        report({ object, path: [...specPath, 'containers'], message: 'is empty; a pod needs a container' });
      }
      for (const { container, path } of containers) {
        const { image = '' } = container;
        if (image !== '' && image.trim() === image) continue;
        const got = container.image === undefined ? 'is missing' : `is ${JSON.stringify(image)}`;
        report({
          object,
          path: [...path, 'image'],
          message: `${got}, must be an image without spaces around it`,
        });
      }
      const allowed = restartPolicies(object);
      const given = spec.restartPolicy ?? 'Always';
      if (!allowed.includes(given)) {
        const message = `is ${given}, allowed in a ${object.kind}: ${allowed.join(', ')}`;
        report({ object, path: [...specPath, 'restartPolicy'], message });
      }
    }
    for (const object of index.objects) strategyProblems(object).forEach(report);
  },
};

function restartPolicies({ kind }: CheckedObject): readonly string[] {
  return kind === 'Job' || kind === 'CronJob' ? ['Never', 'OnFailure'] : ['Always'];
}

function strategyProblems(object: CheckedObject): readonly Problem[] {
  const { body } = object;
  if (body?.kind === 'Deployment') {
    const { type = 'RollingUpdate', rollingUpdate } = body.spec?.strategy ?? {};
    if (type === 'RollingUpdate' || rollingUpdate === undefined) return [];
    const path = ['spec', 'strategy', 'rollingUpdate'];
    return [{ object, path, message: `must not be given when the type is ${type}` }];
  }
  if (body?.kind === 'CronJob') {
    const { schedule = '' } = body.spec ?? {};
    if (/^@\w+$/.test(schedule) || schedule.trim().split(/\s+/).length === 5) return [];
    const message = `is ${JSON.stringify(schedule)}, must have five fields: minute, hour, day, month, weekday`;
    return [{ object, path: ['spec', 'schedule'], message }];
  }
  return [];
}
