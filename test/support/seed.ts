import fc from 'fast-check';

/**
 * The same values in every run, so that a change is never blamed for what it did not do. `PROPERTY_SEED=$RANDOM npm test`
 * looks for new ones.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20) });
