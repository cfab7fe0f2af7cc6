import manifest from '../../package.json' with { type: 'json' };

/** The version of this engine. */
export const version: string = manifest.version;
