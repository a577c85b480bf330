import { valueFormats } from '../lib/generated/value-formats';

/** The values of every format, as paths; `*` is any list item or map key. */
export const formatPlaces: Readonly<Record<string, readonly string[]>> = placesByFormat();

function placesByFormat(): Record<string, string[]> {
  const places: Record<string, string[]> = {};
  for (const [map, members] of Object.entries(valueFormats))
    for (const [key, names] of Object.entries(members))
      for (const name of names.split(' ').filter(Boolean))
        (places[name] ??= []).push(map === '' ? key : `${map}.${key}`);
  return places;
}
