import type { RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';
import { aiRules } from './ai';
import { availabilityRules } from './availability';
import { backupRules } from './backup';
import { certificateRules, volumeRules } from './cluster';
import { storageRules } from './storage';
import { taskRules } from './tasks';

/** Every group of rules that we have for a deployment. */
export function ourRules(settings: RuleSettings): readonly RuleGroup[] {
  return [
    aiRules(settings),
    taskRules(settings),
    availabilityRules(settings),
    ...backupRules(settings),
    storageRules(settings),
    volumeRules(settings),
    certificateRules(settings),
  ];
}
