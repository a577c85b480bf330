export type { BlueprintModels } from '../../generated/blueprint-models';
export type * from './attribute-types';
export { Blueprint, type BlueprintProps } from './blueprint';
export type { ExpectedAuthentikObject } from './check/checked-blueprint';
export {
  BlueprintEntry,
  type BlueprintEntryOptions,
  type BlueprintModel,
  type BlueprintPermission,
  type BlueprintState,
  type SomeAttributes,
} from './entry';
export type * from './models';
export type { BlueprintProblem } from './problem';
export {
  BLUEPRINT_TAGS,
  type BlueprintData,
  BlueprintSecret,
  BlueprintTag,
  type BlueprintTagName,
  type ConditionMode,
  type FindCriteria,
  type KeyedEntry,
} from './tag';
