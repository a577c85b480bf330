import type { BlueprintData, BlueprintSecret, BlueprintTag } from './tag';

/*
 * The types of attributes. scripts/generate/blueprint-models.mjs knows them by name; the interfaces in models/ use nothing else
 * but these, unions of literals with `BlueprintTag`, read-only lists, and interfaces made of the same.
 */

/** A text, or a tag that gives one. */
export type BlueprintText = string | BlueprintTag;
/** A whole number, or a tag that gives one. */
export type BlueprintInteger = number | BlueprintTag;
/** True or false, or a tag that gives one of them. */
export type BlueprintBoolean = boolean | BlueprintTag;
/** Another object, by `BlueprintTag.keyOf` or `BlueprintTag.find`: what primary key it has, nobody knows beforehand. */
export type BlueprintReference = BlueprintTag;
/** A secret, which only `BlueprintTag.env` and `BlueprintTag.file` keep out of the blueprint. */
export type BlueprintSecretText = BlueprintSecret;
/** Free data: a map of texts, numbers, lists and maps. */
export type BlueprintMap = { readonly [key: string]: BlueprintData } | BlueprintTag;
/**
 * A map that holds secrets: what in it is one, by the name of its key, is given by `BlueprintTag.env` or `BlueprintTag.file`.
 */
export type BlueprintSecretMap = BlueprintMap;
/** A number with a fraction, or a tag that gives one. */
export type BlueprintNumber = number | BlueprintTag;
