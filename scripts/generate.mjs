/** Makes everything that is derived from other sources: `npm run generate`. */
import { fileURLToPath } from 'node:url';
import { generateBlueprintModels } from './generate/blueprint-models.mjs';
import { generateEffects } from './generate/effects.mjs';
import { generateFindings } from './generate/findings.mjs';
import { generateImages } from './generate/images.mjs';
import { generateKubernetes } from './generate/kubernetes.mjs';
import { generateProps } from './generate/props.mjs';
import { generateValues } from './generate/values.mjs';

await generateKubernetes(fileURLToPath(new URL('../lib/generated', import.meta.url)));
// The values contract refers to the Kubernetes types, so it comes second.
await generateValues();
await generateImages();
await generateBlueprintModels();
await generateFindings();
// What constructors take is read from their types, which refer to all of the above.
await generateProps();
// What values touch is found out by using all of the above.
await generateEffects();
